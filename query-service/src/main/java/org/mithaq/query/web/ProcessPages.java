package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mithaq.process.definition.Visibility;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.Published;
import org.mithaq.query.drawing.Drawings;
import org.mithaq.query.http.Languages;
import org.mithaq.query.process.ProcessAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** By which processes plans are carried out, and everything that a version of one says. */
@Controller
class ProcessPages {

    private final Catalogue processes;
    private final Drawings drawings;
    private final MessageSource messages;

    ProcessPages(Catalogue processes, Drawings drawings, MessageSource messages) {
        this.processes = processes;
        this.drawings = drawings;
        this.messages = messages;
    }

    @GetMapping({"/ar/processes", "/fr/processes", "/en/processes"})
    String all(HttpServletRequest request, Model model) {
        frame(request, model);
        model.addAttribute("processes", processes.all());
        return "processes";
    }

    @GetMapping({"/ar/processes/{id}", "/fr/processes/{id}", "/en/processes/{id}"})
    String newest(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(ProcessAddress.of(processes, id), request, model);
    }

    @GetMapping({"/ar/processes/{id}/{version}", "/fr/processes/{id}/{version}", "/en/processes/{id}/{version}"})
    String version(@PathVariable String id, @PathVariable String version, HttpServletRequest request, Model model) {
        return show(ProcessAddress.of(processes, id, version), request, model);
    }

    private String show(Published process, HttpServletRequest request, Model model) {
        frame(request, model);
        model.addAttribute("process", process);
        model.addAttribute("definition", process.definition());
        model.addAttribute("drawing", drawings.of(process, Languages.of(request)));
        model.addAttribute("versions", others(process));
        model.addAttribute("parts", Visibility.Part.values());
        model.addAttribute("retired", processes.isRetired(process.ref()));
        return "process";
    }

    private List<Published> others(Published process) {
        return processes.versions(process.ref().id()).stream()
                .filter(other -> !other.ref().equals(process.ref()))
                .toList();
    }

    private void frame(HttpServletRequest request, Model model) {
        var frame = Frame.of(request, null);
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
    }
}
