namespace EmbeddedHost;

/// <summary>Counts the sandbox's requests by what they were about.</summary>
internal static class CallCounter
{
    // The first that is in a route says what the request was about.
    private static readonly (string Part, string Kind)[] Kinds =
    [
        ("/attachment", "attachments"), (" (file)", "attachments"), ("purchaseorders", "orders"), ("contacts", "vendors"), ("tags", "cost codes"), ("settings", "settings"), ("organizations", "settings"),
        ("currency_configuration", "currencies"), ("change_orders", "change orders"), ("_contracts", "commitments"), ("vendors", "vendors"), ("budget", "budget"),
        ("cost_codes", "cost codes"), ("line_item_types", "cost codes"), ("work_breakdown_structure", "cost codes"), ("projects", "projects"),
    ];

    public static CallCounts Count(SandboxCalls calls, int orders) => new(
        calls.Zoho.Total,
        calls.Procore.Total,
        new(PerOrder(calls.Zoho.Total, orders), PerOrder(calls.Procore.Total, orders)),
        new(ByKind(calls.Zoho), ByKind(calls.Procore)));

    private static decimal PerOrder(int calls, int orders) => orders == 0 ? 0 : Math.Round((decimal)calls / orders, 1);

    private static SortedDictionary<string, int> ByKind(SandboxCallCount calls) => new(
        calls.Routes.Where(route => !route.Key.Contains("/oauth/", StringComparison.Ordinal))
            .GroupBy(route => Kind(route.Key), route => route.Value.Values.Sum())
            .ToDictionary(same => same.Key, same => same.Sum()),
        StringComparer.Ordinal);

    /// <summary>What a request was about, and whether it read or wrote.</summary>
    /// <param name="route">Its method and path.</param>
    public static string Kind(string route)
    {
        var kind = Array.Find(Kinds, kind => route.Contains(kind.Part, StringComparison.Ordinal)).Kind ?? "other";
        return $"{kind} {(route.StartsWith("GET ", StringComparison.Ordinal) ? "read" : "written")}";
    }
}
