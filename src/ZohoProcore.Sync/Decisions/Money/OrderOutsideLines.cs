namespace ZohoProcore.Sync;

/// <summary>Lines below zero that are no part of the contract's value: retention, and what settles an advance.</summary>
internal static class OrderOutsideLines
{
    /// <summary>What such a line is called; null for any other.</summary>
    public static string? NameOf(OrderLine line, CostPolicy? policy) =>
        policy is null || line.ItemTotal >= 0 ? null
        : IsNamed(line, policy.RetentionLines) ? Retention
        : IsNamed(line, policy.AdvanceLines) ? Advance
        : null;

    public const string Retention = "Retention";

    public const string Advance = "Advance";

    /// <summary>Whether policy names a line as one that takes away, and it adds.</summary>
    public static bool IsNamedAndAdds(OrderLine line, CostPolicy? policy) => policy is not null && line is { IsItem: true, ItemTotal: > 0 }
        && (IsNamed(line, policy.RetentionLines) || IsNamed(line, policy.AdvanceLines));

    /// <summary>Whether a line's item or account is called so.</summary>
    public static bool IsCalled(OrderLine line, string name) =>
        string.Equals(name, line.Name.Trim(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, line.AccountName.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(OrderLine line, IReadOnlyList<string> names) =>
        names.Select(name => name.Trim()).Any(name => name.Length > 0 && IsCalled(line, name));
}
