namespace EmbeddedHost;

/// <summary>
/// Which route takes which role, in one place. Whoever may see anything sees everything; what is not only looked at stands in the table. A change that somebody forgot to put there is the owner's
/// alone, and a test names it.
/// </summary>
internal static class RouteRoles
{
    private static readonly Dictionary<string, Role> Changes = new(StringComparer.Ordinal)
    {
        // These read, or sign the person out that asks.
        ["POST /signout"] = Role.Viewer,
        ["POST /ledgers"] = Role.Viewer,
        ["POST /api/replay/preview"] = Role.Viewer,
        ["POST /api/policies/preview"] = Role.Viewer,

        ["POST /waits"] = Role.Decider,
        ["POST /waits/approve"] = Role.Decider,
        ["POST /waits/pause"] = Role.Decider,
        ["POST /decisions/withdraw"] = Role.Decider,
        ["POST /orders/{connection}/{id}"] = Role.Decider,
        ["POST /links"] = Role.Decider,
        ["POST /links/proposals"] = Role.Decider,
        ["POST /links/alignment"] = Role.Decider,
        ["POST /api/review/{id}"] = Role.Decider,
        ["POST /api/decisions/{id}/withdraw"] = Role.Decider,
        ["POST /api/links"] = Role.Decider,
        ["POST /api/approve"] = Role.Decider,
        ["POST /api/pause"] = Role.Decider,
        ["POST /api/replay"] = Role.Decider,
        ["POST /api/alignment"] = Role.Decider,
        ["POST /api/months"] = Role.Decider,

        ["POST /waits/start"] = Role.Owner,
        ["POST /setup/add"] = Role.Owner,
        ["POST /setup/authorize"] = Role.Owner,
        ["POST /setup/procore"] = Role.Owner,
        ["POST /setup/remove"] = Role.Owner,
        ["POST /setup/policies"] = Role.Owner,
        ["POST /api/start"] = Role.Owner,
        ["POST /api/policies"] = Role.Owner,
        ["POST /api/remove"] = Role.Owner,
        ["POST /api/signin"] = Role.Owner,
    };

    /// <summary>Whether a route only shows something.</summary>
    public static bool OnlyReads(EndpointBuilder endpoint) => Methods(endpoint).All(method => HttpMethods.IsGet(method) || HttpMethods.IsHead(method));

    /// <summary>The role that a route takes; null where nobody said it.</summary>
    public static Role? Of(EndpointBuilder endpoint)
    {
        if (OnlyReads(endpoint)) return Role.Viewer;
        var pattern = "/" + ((RouteEndpointBuilder)endpoint).RoutePattern.RawText?.Trim('/');
        return Methods(endpoint) is [var method] && Changes.TryGetValue($"{method} {pattern}", out var role) ? role : null;
    }

    private static string[] Methods(EndpointBuilder endpoint) => [.. endpoint.Metadata.OfType<HttpMethodMetadata>().SelectMany(one => one.HttpMethods)];
}
