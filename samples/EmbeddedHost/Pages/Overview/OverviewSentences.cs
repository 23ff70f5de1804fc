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

    /// <summary>How many calls are left, and how many of the day's were used.</summary>
    public static string CallsLeft((long? ZohoBooks, long? ADay, long? Procore) left)
    {
        var used = left is { ZohoBooks: { } rest, ADay: { } all } ? FormattableString.Invariant($" ({all - rest:N0} of {all:N0} used)") : string.Empty;
        return $"Calls left: {Of(left.ZohoBooks, "of Zoho Books today")}{used}, {Of(left.Procore, "of Procore this hour")}.";

        static string Of(long? calls, string which) => calls is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:N0} {which}") : $"nobody told how many {which}";
    }

    /// <summary>How far the first pass is, and how far what may be written is: how many of how many. Nothing of what there is nothing of.</summary>
    /// <param name="state">How far the connection goes.</param>
    /// <param name="progress">What was counted.</param>
    public static IEnumerable<string> Of(SyncState state, SyncProgress progress)
    {
        if (state.Stage == SyncStage.NotStarted) yield break;
        var at = PageWords.Time(progress.At);
        var isFirst = state.Stage is SyncStage.Linking or SyncStage.Planning;
        if (progress.Orders is not { } all)
        {
            yield return FormattableString.Invariant($"{(isFirst ? "First pass" : "Looked at")}, as of {at}: {Orders(progress.LookedAt)} looked at. Of how many is not known, because the list of orders in Zoho Books was not read to its end yet.");
        }
        else if (isFirst || progress.LookedAt < all)
        {
            var list = progress.AsOf is { } read ? $", by the list of orders that Zoho Books gave {PageWords.Time(read)}" : string.Empty;
            yield return FormattableString.Invariant($"{(isFirst ? "First pass" : "Looked at")}, as of {at}: {progress.LookedAt:N0} of {Orders(all)} looked at{list}.{Rest(all - progress.LookedAt)}");
        }

        if (isFirst || progress.Written + progress.ToWrite == 0) yield break;
        // While it is paused those to go are looked at again and written not at all, so that fewer of them are no progress.
        yield return state.Stage == SyncStage.Paused
            ? FormattableString.Invariant($"Written, as of {at}: {Stand(progress.Written)} in Procore as in Zoho Books. While it is paused, none is added.")
            : FormattableString.Invariant($"Written, as of {at}: {progress.Written:N0} of {progress.Written + progress.ToWrite:N0} orders that may be written stand in Procore as they do in Zoho Books.{Rest(progress.ToWrite)}");

        static string Stand(int orders) => FormattableString.Invariant($"{orders:N0} {(orders == 1 ? "order stands" : "orders stand")}");
        static string Rest(int orders) => orders > 0 ? FormattableString.Invariant($" {orders:N0} to go.") : string.Empty;
        static string Orders(int orders) => FormattableString.Invariant($"{orders:N0} {(orders == 1 ? "order was" : "orders were")}");
    }

    /// <summary>How much is due, and which record has been due longest, or is next.</summary>
    /// <param name="work">How much.</param>
    /// <param name="number">What people call that record; null where it has no name of its own.</param>
    public static string Of(WorkCounts work, string? number) =>
        FormattableString.Invariant($"To look at: {work.Due:N0} now, {work.Later:N0} later")
        + (work.First is { } first ? $"; {(work.Due > 0 ? "waiting longest" : "next")}: {(number is null ? PageWords.Key(first.Key) : PageWords.Name(number))}, {PageWords.Time(first.DueAt)}{(first.Reason.Length > 0 ? $" ({PageWords.Name(first.Reason)})" : "")}." : ".");

    /// <summary>What people call the record that has been due longest, or is next.</summary>
    public static async Task<string?> FirstAsync(ISyncStore store, string connectionId, WorkCounts work, CancellationToken cancellationToken) =>
        work.First is { } first && await store.GetRecordAsync(connectionId, first.Key, cancellationToken) is { OrderNumber.Length: > 0 } record ? record.OrderNumber : null;
}
