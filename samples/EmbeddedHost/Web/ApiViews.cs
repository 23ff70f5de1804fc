using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How it goes with one of the two services of a connection. What is known of it is known as of <c>asOf</c>.</summary>
internal sealed record ServiceView(string Service, string State, string? Since, string? Until, string? Sentence, string? AsOf)
{
    /// <summary>How many calls it leaves, Zoho Books for the day and Procore for the hour, as an answer told this process last; null where none did.</summary>
    public long? CallsLeft { get; init; }

    /// <summary>How many calls were used of the day, by whatever calls for the organization; null where no answer told.</summary>
    public long? CallsUsed { get; init; }

    public static IReadOnlyList<ServiceView> Of(ConnectionHealth health, (long? ZohoBooks, long? ADay, long? Procore) left) =>
        [Of("Zoho Books", health.Zoho) with { CallsLeft = left.ZohoBooks, CallsUsed = left.ADay - left.ZohoBooks }, Of("Procore", health.Procore) with { CallsLeft = left.Procore }];

    private static ServiceView Of(string service, ServiceHealth health) => new(
        service,
        health.State.ToString(),
        health.Since is { } since ? Words.Time(since) : null,
        health.Until is { } until ? Words.Time(until) : null,
        health.Sentence.Length > 0 ? health.Sentence : null,
        health.ReadAt is { } read ? Words.Time(read) : null);
}

/// <summary>A request that could not be answered, in one sentence.</summary>
internal sealed record ProblemView(string Title, int Status, string Detail)
{
    /// <summary>The parameter or the member that it is about.</summary>
    public string? Name { get; init; }

    /// <summary>Those that there are, where it is none of them.</summary>
    public IReadOnlyList<string>? Known { get; init; }

    public static ProblemView Of(int status, string sentence) => new(ReasonPhrases.GetReasonPhrase(status), status, sentence);
}

/// <summary>A decision about another version of an item than its present one: why it was not taken, and the item as it is now.</summary>
internal sealed record OutdatedView(string Title, int Status, string Detail, ReviewView Now);

/// <summary>Where the host and its connections stand.</summary>
internal sealed record StatusView(string Now, string Systems, IReadOnlyList<ConnectionView> Connections);

/// <summary>
/// How far it is, counted <c>at</c>: how many orders were looked at of those that there are (<c>orders</c>, as of <c>asOf</c>; null while nobody knows, because their list was never read to its end), and
/// of how many both sides agree, and how many have yet to be written.
/// </summary>
internal sealed record ProgressView(
    string At, string? AsOf, int LookedAt, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Orders, int Written, int ToWrite)
{
    public static ProgressView Of(SyncProgress progress) => new(
        Words.Time(progress.At), progress.AsOf is { } asOf ? Words.Time(asOf) : null, progress.LookedAt, progress.Orders, progress.Written, progress.ToWrite);
}

/// <summary>Where one connection stands.</summary>
internal sealed record ConnectionView(
    string Id,
    string Name,
    string OrganizationId,
    long CompanyId,
    StateView State,
    IReadOnlyDictionary<string, int> Orders,
    int Due,
    int Waiting,
    string? NextDue,
    string? FirstDue,
    int OpenReviews,
    IReadOnlyList<ServiceView> Services,
    IReadOnlyList<UnverifiedView> Unverified,
    string? Proposed,
    string? StandsStill,
    ProgressView Progress);

/// <summary>One order, with its commitments; amounts are in the order's currency. It stands so as of <c>asOf</c>, when both services had been read to the end.</summary>
internal sealed record OrderView(
    string Connection,
    string OrderId,
    string Number,
    string State,
    string? AsOf,
    string Reason,
    string Vendor,
    string Currency,
    string Total,
    string? Cost,
    string OrderStatus,
    IReadOnlyList<string> Findings,
    string ChangedAt,
    IReadOnlyList<CommitmentView> Commitments)
{
    public static OrderView Of(string connectionId, SyncRecord record, ConnectionHealth health, IEnumerable<WrittenCommitment> commitments) => new(
        connectionId,
        record.Key.Id,
        record.OrderNumber,
        record.State.ToString(),
        health.AsOf is { } asOf ? Words.Time(asOf) : null,
        record.Reason,
        record.VendorName,
        record.Currency,
        Words.Money(record.Total),
        record.Cost is { } cost ? Words.Money(cost) : null,
        record.OrderStatus,
        record.FindingCodes,
        Words.Time(record.ChangedAt),
        [.. commitments.Select(CommitmentView.Of)]);
}

/// <summary>One commitment in Procore that an order became.</summary>
internal sealed record CommitmentView(long ProjectId, long ContractId, string OriginId, string Status, string Total)
{
    public static CommitmentView Of(WrittenCommitment record) =>
        new(record.ProjectId, record.ContractId, record.OriginId, record.Status, Words.Money(record.Total));
}

/// <summary>One audit entry.</summary>
internal sealed record AuditView(
    string Connection,
    long Sequence,
    string At,
    string Kind,
    string Actor,
    string Record,
    string OrderNumber,
    long ProjectId,
    long ContractId,
    string OriginId,
    string Result,
    string Reason,
    string InputHash,
    string PlanHash,
    string Hash)
{
    public static AuditView Of(string connectionId, AuditEntry entry) => new(
        connectionId,
        entry.Sequence,
        Words.Time(entry.At),
        entry.Kind.ToString(),
        entry.Actor,
        entry.Record,
        entry.OrderNumber,
        entry.ProjectId,
        entry.ContractId,
        entry.OriginId,
        entry.Result,
        entry.Reason,
        entry.InputHash,
        entry.PlanHash,
        entry.Hash);
}

/// <summary>One thing that a person has to decide.</summary>
internal sealed record ReviewView(
    string Connection,
    string Id,
    string Version,
    string OrderNumber,
    string Status,
    string Code,
    string Sentence,
    string NextStep,
    string? Table,
    BothTotals? Commitment,
    IReadOnlyList<FieldDifference>? Differences,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<WebLink> Links,
    IReadOnlyList<ReviewAnswer> Answers,
    string OpenedAt,
    string? DecidedBy)
{
    /// <summary>What it is about, as people call it: the order's number where it is about one.</summary>
    public string About { get; init; } = string.Empty;

    public static ReviewView Of(string connectionId, ReviewItem item, IReadOnlyList<WebLink> links) => new(
        connectionId,
        item.Id,
        item.Version,
        item.OrderNumber,
        item.Status.ToString(),
        item.Finding.Code,
        item.Finding.Sentence,
        item.Finding.NextStep,
        item.Finding.Table,
        item.Finding.Commitment,
        item.Finding.Differences,
        item.Finding.Candidates,
        links,
        item.Status == ReviewStatus.Open ? item.Answers : [],
        Words.Time(item.OpenedAt),
        item.Decision?.By)
    {
        About = PageWords.About(item),
    };
}

/// <summary>A person's decision, as it comes in.</summary>
internal sealed record DecisionRequest
{
    /// <summary>The connection; may be left out where no other one has an item of this id.</summary>
    public string? Connection { get; init; }

    /// <summary>One of retry, link, reject, skip, keepProcore, overwriteProcore, writeAgain, waive, create, choose; the item's answers say which fit.</summary>
    public string? Action { get; init; }

    /// <summary>The version of the item that was looked at, as the item shows it.</summary>
    public string? Version { get; init; }

    /// <summary>The id in Procore that was chosen or rejected.</summary>
    public long ProcoreId { get; init; }

    /// <summary>The contact_id in Zoho Books of the customer that was chosen.</summary>
    public string? ZohoId { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>A decision that stands: what it is about and how it can be named to take it back.</summary>
internal sealed record DecisionView(string Connection, string Id, string OrderId, string Action, string? Code, string? Subject, string By, string? At)
{
    public static DecisionView Of(string connectionId, OrderDecision decision) => new(
        connectionId,
        decision.Id ?? string.Empty,
        decision.OrderId,
        decision.Action.ToString(),
        decision.Code,
        decision.Subject,
        decision.By,
        decision.At is { } at ? Words.Time(at) : null);
}

/// <summary>That a person takes a decision back, as it comes in.</summary>
internal sealed record WithdrawalRequest
{
    /// <summary>The connection; may be left out where no other one has a decision of this id.</summary>
    public string? Connection { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>A person's decision about a link, as it comes in.</summary>
internal sealed record LinkRequest
{
    /// <summary>The connection; may be left out where there is one only.</summary>
    public string? Connection { get; init; }

    /// <summary>One of link, unlink, reject, allow.</summary>
    public string? Action { get; init; }

    /// <summary>One of vendor, project, costCode.</summary>
    public string? Kind { get; init; }

    /// <summary>The id in Zoho Books, or for a cost code all that is written there, or the code in front of it.</summary>
    public string? ZohoId { get; init; }

    /// <summary>The id in Procore.</summary>
    public long ProcoreId { get; init; }

    /// <summary>The Procore project of a cost code.</summary>
    public long ProjectId { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>What is looked at again because a link changed.</summary>
internal sealed record LinkChangeView(string Connection, IReadOnlyList<string> Records);

/// <summary>Numbers and times as text, the same everywhere.</summary>
internal static class Words
{
    private const string Decimals = "0.00##########################";

    /// <summary>An amount as it is: with two decimals, and with more where its currency has more. What is rounded does not add up.</summary>
    public static string Money(decimal amount) => amount.ToString(Decimals, CultureInfo.InvariantCulture);

    /// <summary>The same with its thousands apart.</summary>
    public static string MoneyApart(decimal amount) => amount.ToString("#,##" + Decimals, CultureInfo.InvariantCulture);

    public static string Time(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
