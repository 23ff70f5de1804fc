namespace ZohoProcore.Sync;

/// <summary>Whether the rules of a scope make sense. Pure.</summary>
internal static class ScopeCheck
{
    /// <summary>Everything that makes no sense.</summary>
    public static IEnumerable<PolicyProblem> Problems(ScopePolicy? scope)
    {
        if (scope is null)
        {
            return [];
        }

        var twice = scope.Rules.GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1);
        return
        [
            .. scope.Rules.SelectMany((rule, index) => Of(rule, FormattableString.Invariant($"scope.rules[{index}]"))),
            .. twice.Select(group => new PolicyProblem(
                "scope.rules", $"\"{group.Key}\"", "this name is used more than once; give each rule its own, because orders show it.")),
        ];
    }

    private static bool IsBlank(ScopeField field) => string.IsNullOrWhiteSpace(field.Name) || field.Values.Any(string.IsNullOrWhiteSpace);

    private static IEnumerable<PolicyProblem> Of(ScopeRule rule, string path)
    {
        if (string.IsNullOrWhiteSpace(rule.Name))
        {
            yield return new($"{path}.name", $"\"{rule.Name}\"", "it has to be a name, because orders that the rule leaves out show it.");
        }

        foreach (var (key, list) in new[] { ("projects", rule.Projects), ("vendors", rule.Vendors), ("statuses", rule.Statuses) })
        {
            if (list is { Count: 0 } || list?.Any(string.IsNullOrWhiteSpace) == true)
            {
                yield return new($"{path}.{key}", string.Empty, "it has to name some, none of them empty; leave it out where all fit.");
            }
        }

        if (rule.From is { } from && rule.Until is { } until && until < from)
        {
            yield return new($"{path}.until", $"\"{until:uuuu-MM-dd}\"", "it has to be the same day as from, or a later one.");
        }

        if ((rule.AtLeast ?? rule.Below) is not null && rule.Currency is null)
        {
            yield return new($"{path}.currency", string.Empty, "it has to be given, because amounts mean nothing without a currency.");
        }

        if (rule.Currency is { } currency && !PolicyCheck.IsCurrency(currency))
        {
            yield return new($"{path}.currency", $"\"{currency}\"", "it has to be an ISO 4217 code in capitals, as in USD.");
        }

        if (rule.AtLeast is { } least && rule.Below is { } most && most <= least)
        {
            yield return new($"{path}.below", $"\"{Text.Amount(most)}\"", "it has to be more than atLeast.");
        }

        foreach (var field in (rule.Fields ?? []).Where(IsBlank))
        {
            yield return new($"{path}.fields", $"\"{field.Name}\"", "a field has to be named, and none of its values may be empty.");
        }
    }
}
