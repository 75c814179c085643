/** What every answer over HTTP has in common: languages, parameters, problems, caching, access. */
@NullMarked
package org.mithaq.query.http;

import org.jspecify.annotations.NullMarked;
