using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Which earlier intents may still arrive in Procore: those of an owner that was replaced, whatever was seen since, and those of which
/// nothing was seen when the commitment was read. Pure.
/// </summary>
internal static class LateCommitmentWrites
{
    private const int Most = 3;
    private static readonly Duration For = Duration.FromDays(1);

    /// <summary>
    /// Whether a commitment has nothing of the sync's but the order's origin_id, and nothing is known of that: it was to be taken over, the
    /// two were unlinked, and the write came after that.
    /// </summary>
    public static bool IsMark(OrderInput input, ExistingCommitment existing) =>
        input.Recorded.All(recorded => recorded.OriginId != existing.OriginId)
        && input.OpenIntents.All(intent => intent.OriginId != existing.OriginId)
        && !CommitmentOrigins.IsEarlier(input, existing)
        && CommitmentFields.LinesOf(existing.Image) is { Count: > 0 } lines
        && lines.All(line => CommitmentFields.IsForeign(line.OriginId));

    /// <summary>
    /// The intents of which nothing was seen and nothing is known otherwise, and whose writes may still arrive whatever became of their
    /// orders: they stay open until then, because nobody else would look for what they left.
    /// </summary>
    public static IReadOnlyList<CommitmentIntent> ToCome(
        IEnumerable<CommitmentIntent> open,
        IReadOnlyList<ExistingCommitment> existing,
        IReadOnlyList<WrittenCommitment> known,
        Instant at) =>
    [
        .. open.Where(intent => intent.At > at - For
            && existing.All(one => one.OriginId != intent.OriginId)
            && known.All(one => one.OriginId != intent.OriginId)),
    ];

    /// <summary>From when on nothing of an intent can arrive.</summary>
    public static Instant Until(CommitmentIntent intent) => intent.At + For;

    /// <summary>What may still arrive after a write or a look; null when there is nothing.</summary>
    /// <param name="now">What the commitment is now, or is about to be.</param>
    /// <param name="existing">The commitment as it was read; null when there was none.</param>
    /// <param name="open">The intent that had no outcome then; null when there was none.</param>
    /// <param name="recorded">What was known of the commitment; null when nothing was.</param>
    /// <param name="epoch">The epoch of the owner.</param>
    /// <param name="at">The time now.</param>
    public static IReadOnlyList<UnseenCommitmentWrite>? Of(
        CommitmentImage now,
        ExistingCommitment? existing,
        CommitmentIntent? open,
        WrittenCommitment? recorded,
        long? epoch,
        Instant at)
    {
        var writes = (recorded?.Unseen ?? []).Concat(open?.Unseen ?? []);
        if (open is { Desired.Fields.Count: > 0 } && (open.Epoch != epoch || IsUnseen(open.Desired)))
        {
            writes = writes.Append(new(open.Desired, open.At) { ChangeOrder = open.ChangeOrder });
        }

        var last = writes
            .Where(write => write.At > at - For)
            .GroupBy(write => (write.Image, Lines: string.Join("|", write.ChangeOrder?.Lines ?? [])))
            .Select(same => same.OrderBy(write => write.At).Last())
            .OrderByDescending(write => write.At)
            .Take(Most)
            .OrderBy(write => write.At)
            .ToList();
        return last.Count == 0 ? null : last;

        bool IsUnseen(CommitmentImage image) => !image.Equals(now) && (existing is null || existing.DifferencesTo(image).Count > 0);
    }
}
