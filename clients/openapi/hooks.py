"""What schemathesis does not send; the environment variable SCHEMATHESIS_HOOKS names this module."""

import schemathesis


def is_sent_empty(value):
    """Whether the value, or a member that is sent as a parameter of its own, arrives as an empty text."""
    if isinstance(value, dict):
        return not value or any(is_sent_empty(member) for member in value.values())
    if isinstance(value, list):
        return not value or any(is_sent_empty(member) for member in value)
    return value is None or value == ""


@schemathesis.hook
def filter_query(context, query):
    """An empty value counts as absent, as in the cloud, although it is neither a number nor one of an enum."""
    return not query or not any(is_sent_empty(value) for value in query.values())
