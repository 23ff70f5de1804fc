using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>Something that a person should know of a record, in words to act on. Nearly all keep it from being synced.</summary>
public sealed record Finding
{
    /// <summary>The stable code, one of <see cref="FindingCodes"/> or a host's own.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, with the record's own names in it.</summary>
    public required string Sentence { get; init; }

    /// <summary>What a person does next.</summary>
    public required string NextStep { get; init; }

    /// <summary>The id of what the finding is about: a line_item_id, a contact_id, an origin_id; empty for the whole order.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>Whether it has to be put right, or a person may accept it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FindingSeverity Severity { get; init; }

    /// <summary>A table in plain text that shows what the sentence says, such as an order's amounts; null where there is none.</summary>
    public string? Table { get; init; }

    /// <summary>The fields that the finding is about, as both sides have them; null where it is not about fields.</summary>
    public IReadOnlyList<FieldDifference>? Differences { get; init; }

    /// <summary>
    /// Where a person may accept it, what it rests on, one fact of either side each: ids and amounts. What was accepted holds as long as
    /// nothing is in it that was not. Null where it rests on what the sentence says.
    /// </summary>
    public IReadOnlyList<string>? Facts { get; init; }

    /// <summary>What a person has to do away with in Procore before the order can be written over these fields.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OverwriteLock Lock { get; init; }

    /// <summary>The commitment that it is about, as it stands in Procore; null where it is about none, or none stands there.</summary>
    public BothTotals? Commitment { get; init; }

    /// <summary>What a link would be made of, where a person can settle the finding by choosing one; null otherwise.</summary>
    public LinkTarget? LinkTarget { get; init; }

    /// <summary>What a person could choose, best first.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>Whether another finding says the same in every part: code, subject, amounts, choices and words.</summary>
    internal bool SaysTheSameAs(Finding other) =>
        ContentHash.Of(this, FindingJson.Default.Finding) == ContentHash.Of(other, FindingJson.Default.Finding);

    /// <summary>What a person accepts with it.</summary>
    internal IReadOnlyList<string> Accepted => Facts ?? [Sentence];

    /// <summary>Whether a person can settle it by saying which side is right.</summary>
    internal bool IsAboutDifferences => Differences is { Count: > 0 };
}

/// <summary>One thing in Procore that a person could choose, or a customer of Zoho Books.</summary>
/// <param name="ProcoreId">Its id in Procore; zero for a customer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why it is offered.</param>
public sealed record Candidate(long ProcoreId, string Name, string Reason)
{
    /// <summary>Its number or code in Procore; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>For a customer of Zoho Books, its contact_id; null for others.</summary>
    public string? ZohoId { get; init; }

    /// <summary>For a commitment, what it comes to; null for others.</summary>
    public decimal? Amount { get; init; }

    /// <summary>For a value of a segment of WBS codes, the segment's name; null for others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Segment { get; init; }
}

/// <summary>The commitment that a finding is about: which it is, what it comes to, and what it would come to.</summary>
/// <param name="ProjectId">Its project in Procore.</param>
/// <param name="ContractId">Its id in Procore.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Status">Its status there.</param>
/// <param name="Total">What it comes to there, with its approved change orders.</param>
public sealed record BothTotals(long ProjectId, long ContractId, string Number, string Status, decimal Total)
{
    /// <summary>What the order would have it come to; null where the order is no commitment, or nobody knows yet.</summary>
    public decimal? OrderTotal { get; init; }
}

/// <summary>Zoho's side of a link that a person could make.</summary>
/// <param name="Kind">What would be linked.</param>
/// <param name="ZohoId">The id, or for a cost code the code, on Zoho's side.</param>
/// <param name="ProjectId">The Procore project that a link of a cost code or a commitment would hold in; zero for others.</param>
public sealed record LinkTarget(LinkKind Kind, string ZohoId, long ProjectId = 0)
{
    /// <summary>For a vendor, its name on Zoho's side; null for other kinds.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a finding asks for the same link; a decided cost code holds for the company, so in any project.</summary>
    internal bool IsAskedBy(Finding finding) => finding.LinkTarget is { } other
        && other.Kind == Kind && other.ZohoId == ZohoId && (other.ProjectId == ProjectId || Kind == LinkKind.CostCode);
}
