using System.Globalization;
using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>A change order, or a potential one, of a commitment as Procore holds it.</summary>
internal sealed record ExistingChangeOrder
{
    /// <summary>The change order id.</summary>
    public required long Id { get; init; }

    /// <summary>The number.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>The status as Procore wrote it: draft, pending, approved, rejected.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>The mark by which the sync knows its own; empty for one that a person made.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>Its lines.</summary>
    public IReadOnlyList<ChangeOrderLine> Lines { get; init; } = [];

    /// <summary>
    /// Whether it is a potential change order, of a project with two or three tiers: it counts once a change order that it is in is
    /// approved.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPotential { get; init; }

    /// <summary>Whether a potential change order is in a change order, as far as Procore says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPacked { get; init; }

    /// <summary>Whether what the contract's approved change orders come to has the potential change order in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCounted { get; init; }

    /// <summary>What its lines add up to.</summary>
    public decimal Total => Lines.Sum(line => line.Amount);

    /// <summary>Whether it is part of what the commitment comes to.</summary>
    internal bool IsApproved => IsPotential ? IsCounted : IsToldApproved;

    /// <summary>Whether its own status says so, which of a potential one is not the whole truth.</summary>
    internal bool IsToldApproved => Status == "approved";

    /// <summary>Whether nobody has taken it further than the sync did.</summary>
    internal bool IsDraft => Status == "draft" && !IsPacked;

    /// <summary>
    /// Whether people have taken a potential change order further as it is: once it counts, what is missing then is the next one.
    /// </summary>
    internal bool IsTaken => IsPotential && (IsToldApproved || IsPacked);

    /// <summary>What it is called.</summary>
    internal string Kind => KindOf(IsPotential);

    /// <summary>What a change order is called.</summary>
    internal static string KindOf(bool isPotential) => isPotential ? "potential change order" : "change order";

    /// <summary>Whether it waits: it counts not yet, and nobody declined it.</summary>
    internal bool IsOpen => !IsApproved && !IsDeclined;

    internal bool IsDeclined => Status is "rejected" or "void" or "not_proceeding" or "no_charge";
}

/// <summary>One line of a change order.</summary>
/// <param name="WbsCodeId">The WBS code it is booked to.</param>
/// <param name="Amount">What it adds to the commitment; below zero where it takes away.</param>
/// <param name="ContractLineId">The commitment's line that it changes; zero for a new one.</param>
/// <param name="Description">What it is; lines of the sync end with the order's line_item_id in brackets, and with their tax code.</param>
public sealed record ChangeOrderLine(long WbsCodeId, decimal Amount, long ContractLineId, string Description)
{
    /// <summary>Procore's tax code; null where the line is on none, or Procore does not say on which.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long? TaxCodeId { get; init; }

    /// <summary>The order's line that it changes, as its description says; empty where it does not.</summary>
    internal string Key => Mark.Split(' ')[0];

    /// <summary>The tax code that it is on: as Procore says, else as the sync wrote it.</summary>
    internal long? TaxCode => TaxCodeId ?? WrittenTaxCode;

    /// <summary>Whether the sync wrote it with a tax code that Procore does not show.</summary>
    internal bool IsTaxCodeHidden => TaxCodeId is null && WrittenTaxCode is not null;

    private string Mark => Description.LastIndexOf('[') is >= 0 and var start ? Description.Substring(start).Trim('[', ']') : string.Empty;

    private long? WrittenTaxCode =>
        Mark.Split(' ') is [_, "tax", "code", var written]
        && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;

    /// <summary>What a line of the sync is called: whether Procore says its tax code is not documented, so the text says it, too.</summary>
    /// <param name="text">What the order's line says.</param>
    /// <param name="key">The line_item_id.</param>
    /// <param name="taxCodeId">The tax code; null for none.</param>
    internal static string Describe(string text, string key, long? taxCodeId) => FormattableString.Invariant(
        $"{text} [{key}{(taxCodeId is { } code ? FormattableString.Invariant($" tax code {code}") : string.Empty)}]");

    /// <summary>Whether two lines say the same, however Procore gives texts back.</summary>
    internal bool IsSame(ChangeOrderLine other) =>
        (WbsCodeId, Amount, ContractLineId, TaxCode) == (other.WbsCodeId, other.Amount, other.ContractLineId, other.TaxCode)
        && Text.Comparable(Description) == Text.Comparable(other.Description);

    /// <summary>Whether both have the same lines, in whatever order.</summary>
    internal static bool AreSame(IReadOnlyList<ChangeOrderLine> some, IReadOnlyList<ChangeOrderLine> others) =>
        some.Count == others.Count && Missing(some, others).Count == 0;

    /// <summary>
    /// Whether both may have the same lines: of one that came without its code, its amount or the commitment's line, what it does say
    /// counts. The sync writes none on no code and none of nothing.
    /// </summary>
    /// <param name="told">The lines as Procore tells them.</param>
    /// <param name="others">The lines that they may be.</param>
    internal static bool MayBeSame(IReadOnlyList<ChangeOrderLine> told, IReadOnlyList<ChangeOrderLine> others)
    {
        var left = Missing(others, told).ToList();
        return told.Count == others.Count
            && Missing(told, others).All(line => left.FindIndex(line.MayBe) is >= 0 and var at && RemoveAt(left, at));
    }

    /// <summary>The lines of the first that the second lacks, each as often as it lacks it.</summary>
    internal static IReadOnlyList<ChangeOrderLine> Missing(IReadOnlyList<ChangeOrderLine> some, IReadOnlyList<ChangeOrderLine> others)
    {
        var left = others.ToList();
        return [.. some.Where(line => left.FindIndex(line.IsSame) is var at && (at < 0 || !RemoveAt(left, at)))];
    }

    private bool MayBe(ChangeOrderLine other) => other.IsSame(this with
    {
        WbsCodeId = WbsCodeId == 0 ? other.WbsCodeId : WbsCodeId,
        Amount = Amount == 0 ? other.Amount : Amount,
        ContractLineId = ContractLineId == 0 ? other.ContractLineId : ContractLineId,
    });

    private static bool RemoveAt(List<ChangeOrderLine> lines, int at)
    {
        lines.RemoveAt(at);
        return true;
    }
}
