namespace ZohoBooks.Client;

internal sealed record PortalBody(IReadOnlyList<PortalPersonBody> ContactPersons);

internal sealed record PortalPersonBody(string ContactPersonId);
