package org.mithaq.query.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** Every page has one address: with a slash at its end it leads there. */
@Configuration(proxyBeanMethods = false)
class StableAddresses {

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> withoutTheLastSlash() {
        return new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/ar/**", "/fr/**", "/en/**")
                .redirect(HttpStatus.MOVED_PERMANENTLY)
                .build());
    }
}
