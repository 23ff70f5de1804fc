using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What a connection's state and health are, each in a sentence.</summary>
internal static class OverviewSentences
{
    public static string Of(SyncState state)
    {
        var what = state.Stage switch
        {
            SyncStage.NotStarted => "It does nothing yet.",
            SyncStage.Linking => "It reads both sides for the first time and writes nothing.",
            SyncStage.Planning => "It plans and writes nothing, until a person gives the go-ahead.",
            SyncStage.Running => state.Projects is null && state.Vendors is null ? "It writes what it plans." : "It writes what it plans of the pilot.",
            SyncStage.Paused => "It is paused: it plans and writes nothing.",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state.Stage, null),
        };
        var who = state is { By.Length: > 0, Since: { } since } ? $" So said {PageWords.Name(state.By)}, {PageWords.Time(since)}." : string.Empty;
        return what + who + (state.Note.Length > 0 ? $" {PageWords.Name(state.Note)}" : string.Empty);
    }

    public static string Of(string service, ServiceHealth health)
    {
        var read = health.ReadAt is { } at ? $"It was last read to the end {PageWords.Time(at)}." : "It was never read to the end.";
        return health.State switch
        {
            ServiceHealthState.Healthy => $"{service} answers. {read}",
            ServiceHealthState.Unknown => $"{service} was not asked yet.",
            _ => $"{service}, since {(health.Since is { } since ? PageWords.Time(since) : "the start")}: {PageWords.Name(health.Sentence)} {read}",
        };
    }

    /// <summary>How many calls are left.</summary>
    public static string CallsLeft((long? ZohoBooks, long? Procore) left)
    {
        return $"Calls left: {Of(left.ZohoBooks, "of Zoho Books today")}, {Of(left.Procore, "of Procore this hour")}.";

        static string Of(long? calls, string which) => calls is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:N0} {which}") : $"nobody told how many {which}";
    }

    /// <summary>How far the first pass is, as long as it lasts; else null.</summary>
    public static string? FirstPass(SyncState state, int orders, WorkCounts work) => state.Stage is SyncStage.Linking or SyncStage.Planning
        ? string.Create(CultureInfo.InvariantCulture, $"First pass: {orders:N0} {(orders == 1 ? "order was" : "orders were")} looked at so far{(work.Due == 0 ? " and nothing more is due now." : "; it goes on.")}")
        : null;

    /// <summary>How much is due, and which record has been due longest, or is next.</summary>
    /// <param name="work">How much.</param>
    /// <param name="number">What people call that record; null where it has no name of its own.</param>
    public static string Of(WorkCounts work, string? number) =>
        FormattableString.Invariant($"{work.Due:N0} {(work.Due == 1 ? "record is" : "records are")} due now, {work.Later:N0} later")
        + (work.First is { } first ? $"; {(work.Due > 0 ? "due longest" : "the next is")}: {PageWords.Name(number ?? first.Key.ToString())}, {PageWords.Time(first.DueAt)}{(first.Reason.Length > 0 ? $" ({PageWords.Name(first.Reason)})" : "")}." : ".");

    /// <summary>What people call the record that has been due longest, or is next.</summary>
    public static async Task<string?> FirstAsync(ISyncStore store, string connectionId, WorkCounts work, CancellationToken cancellationToken) =>
        work.First is { } first && await store.GetRecordAsync(connectionId, first.Key, cancellationToken) is { OrderNumber.Length: > 0 } record ? record.OrderNumber : null;
}
