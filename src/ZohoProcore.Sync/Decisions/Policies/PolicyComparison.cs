using System.Text.Json.Nodes;

namespace ZohoProcore.Sync;

/// <summary>Lays two policies side by side. Pure.</summary>
internal static class PolicyComparison
{
    /// <summary>The keys that differ, by name.</summary>
    public static IReadOnlyList<PolicyDifference> Between(SyncPolicies before, SyncPolicies after)
    {
        var (old, now) = (Values(before), Values(after));
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal)
                .OrderBy(path => path, StringComparer.Ordinal)
                .Select(path => new PolicyDifference(path, Of(old, path), Of(now, path)))
                .Where(difference => difference.Before != difference.After),
        ];
    }

    /// <summary>The differences in words: <c>cost.tax: "LeftOut" becomes "InCost"</c>.</summary>
    public static string Words(IEnumerable<PolicyDifference> differences) => string.Join("; ", differences.Select(difference =>
        (difference.Before.Length, difference.After.Length) switch
        {
            (0, _) => $"{difference.Path} becomes {difference.After}",
            (_, 0) => $"{difference.Path} is {difference.Before} no more",
            _ => $"{difference.Path}: {difference.Before} becomes {difference.After}",
        }));

    private static string Of(Dictionary<string, string> values, string path) =>
        values.TryGetValue(path, out var value) ? value : string.Empty;

    // Groups that nobody chose hold their defaults: to choose a default is no difference.
    private static Dictionary<string, string> Values(SyncPolicies policies)
    {
        var whole = policies with { Cost = policies.Cost ?? new(), Ownership = policies.Ownership ?? new() };
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(values, PolicyDocument.Whole(whole), string.Empty);
        return values;
    }

    private static void Add(Dictionary<string, string> values, JsonNode? node, string path)
    {
        if (node is not JsonObject group)
        {
            values[path] = node?.ToJsonString() ?? string.Empty;
            return;
        }

        foreach (var member in group)
        {
            Add(values, member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}");
        }
    }
}
