package org.mithaq.query.drawing;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.mithaq.query.drawing.Sketch.Box;
import org.mithaq.query.drawing.Sketch.Way;

/** Where on a sheet the stages and ways of a sketch stand: one stage below the other, as far as the ways lead on. */
record Layout(double width, double height, Map<Box, Place> boxes, Map<Way, Line> lines) {

    private static final double BETWEEN_STAGES = 34;
    private static final double BETWEEN_WAYS = 14;

    static {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    }

    /** How large what is written in a box or beside a way will be. */
    interface Sizes {
        Size of(Box box);

        Size of(Way way);
    }

    record Size(double width, double height) {}

    record Place(double x, double y, double width, double height) {}

    record Point(double x, double y) {}

    /** The points of a way, and where its words stand. */
    record Line(List<Point> points, Place words) {}

    static Layout of(Sketch sketch, Sizes sizes) {
        var sheet = ElkGraphUtil.createGraph();
        sheet.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        sheet.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        sheet.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        sheet.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_STAGES);
        sheet.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_WAYS);
        sheet.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_WAYS);
        var nodes = new LinkedHashMap<Box, ElkNode>();
        for (var box : sketch.boxes()) {
            var node = ElkGraphUtil.createNode(sheet);
            var size = sizes.of(box);
            node.setDimensions(size.width(), size.height());
            nodes.put(box, node);
        }
        var byId =
                nodes.entrySet().stream().collect(toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
        var edges = new LinkedHashMap<Way, ElkEdge>();
        for (var way : sketch.ways()) {
            var edge = ElkGraphUtil.createSimpleEdge(byId.get(way.from()), byId.get(way.to()));
            // Only its size counts; what says nothing would get no place.
            var words = ElkGraphUtil.createLabel(way.from() + " " + way.to(), edge);
            var size = sizes.of(way);
            words.setDimensions(size.width(), size.height());
            words.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            edges.put(way, edge);
        }
        new RecursiveGraphLayoutEngine().layout(sheet, new BasicProgressMonitor());
        var boxes = new LinkedHashMap<Box, Place>();
        nodes.forEach(
                (box, node) -> boxes.put(box, new Place(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        var lines = new LinkedHashMap<Way, Line>();
        edges.forEach((way, edge) -> lines.put(way, line(edge)));
        return new Layout(sheet.getWidth(), sheet.getHeight(), boxes, lines);
    }

    private static Line line(ElkEdge edge) {
        var words = edge.getLabels().getFirst();
        var points = edge.getSections().stream().flatMap(Layout::points).toList();
        return new Line(points, new Place(words.getX(), words.getY(), words.getWidth(), words.getHeight()));
    }

    private static Stream<Point> points(ElkEdgeSection section) {
        return Stream.of(
                        Stream.of(new Point(section.getStartX(), section.getStartY())),
                        section.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())),
                        Stream.of(new Point(section.getEndX(), section.getEndY())))
                .flatMap(part -> part);
    }
}
