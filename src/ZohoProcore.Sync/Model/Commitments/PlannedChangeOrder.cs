using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>A draft change order as it shall be: what an approved commitment lacks to be what its order is.</summary>
public sealed record PlannedChangeOrder
{
    /// <summary>Its id; zero as long as it is not made.</summary>
    public long Id { get; init; }

    /// <summary>The number, made of the order's and of which change order of the commitment it is.</summary>
    public required string Number { get; init; }

    /// <summary>
    /// The mark in its description, by which it is found again: <c>{commitment's origin_id}:change:{n}</c>. A potential one has it as its
    /// origin_id.
    /// </summary>
    public required string Mark { get; init; }

    /// <summary>Whether it is a potential change order, for a project with two or three tiers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPotential { get; init; }

    /// <summary>Its lines.</summary>
    public required IReadOnlyList<ChangeOrderLine> Lines { get; init; }

    /// <summary>Of each line, how what the order has now comes about; only while it is planned.</summary>
    internal IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What it is called.</summary>
    internal string Kind => ExistingChangeOrder.KindOf(IsPotential);

    /// <summary>
    /// A line of it as Procore has it: where the sync puts no line on a tax code, what stands there is no business of the sync.
    /// </summary>
    internal ChangeOrderLine AsItCounts(ChangeOrderLine line) =>
        Lines.Any(one => one.TaxCodeId is not null) ? line : line with { TaxCodeId = null };

    /// <summary>What its lines add up to.</summary>
    public decimal Total => Lines.Sum(line => line.Amount);
}
