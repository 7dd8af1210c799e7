"""What schemathesis does not send; the environment variable SCHEMATHESIS_HOOKS names this module."""

from urllib.parse import parse_qsl, urlsplit

import requests
import schemathesis


@schemathesis.hook
def filter_case(context, case):
    """Leaves out wrong values that arrive as an empty text or not at all.

    An empty value counts as absent, as in the cloud. Objects and lists are taken apart on their way into a URL, so that
    only the finished one tells.
    """
    arguments = case.as_transport_kwargs(base_url="http://localhost")
    url = requests.Request("GET", arguments["url"], params=arguments.get("params")).prepare().url
    sent = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    names = {name for name, _ in sent}
    return all(value for _, value in sent) and all(name in names for name in case.query or {})
