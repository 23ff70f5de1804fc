using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Sends items, accounts or records that are cost codes, some together: all of them are looked at right before and once more after, and
/// each is sent once. After one whose end nobody knows nothing more is sent.
/// </summary>
internal sealed class CodeEntrySender(ConnectionSession session)
{
    /// <summary>How many are sent between two looks.</summary>
    public const int MostTogether = 25;

    /// <summary>What becomes of steps that can't be written over what stands there by now; the others are not among them.</summary>
    public async Task<IReadOnlyList<AlignmentOutcome>> CheckAsync(IReadOnlyList<AlignmentStep> steps, CancellationToken cancellationToken)
    {
        var now = await CodeRecords.Of(session, steps[0].Home, steps[0].Module)!.ReadAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. steps.Where(step => now.Unknown is not null || !now.Takes(step))
                .Select(step => new AlignmentOutcome(step, AlignmentEnding.NotTried, now.Unknown ?? CodeRecords.SomebodyElse)),
        ];
    }

    /// <summary>Sends them, and looks for what was sent.</summary>
    public async Task<IReadOnlyList<AlignmentOutcome>> SendAsync(IReadOnlyList<AlignmentStep> steps, CancellationToken cancellationToken)
    {
        var records = CodeRecords.Of(session, steps[0].Home, steps[0].Module)!;
        var sent = new List<AlignmentOutcome>();
        foreach (var step in steps)
        {
            sent.Add(sent.Exists(one => one.Ending == AlignmentEnding.Unknown)
                ? new(step, AlignmentEnding.NotTried, "It was not sent: nobody knows yet what became of a write before it.")
                : await SendAsync(records, step, cancellationToken).ConfigureAwait(false));
        }

        return sent.TrueForAll(one => !MayStand(one)) ? sent : await LookedForAsync(records, sent, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<AlignmentOutcome> SendAsync(CodeRecords records, AlignmentStep step, CancellationToken cancellationToken)
    {
        try
        {
            var (why, made) = await records.SendAsync(step, cancellationToken).ConfigureAwait(false);
            return why is not null
                ? new(step, AlignmentEnding.NotTried, why)
                : new(step, AlignmentEnding.Written, string.Empty) { MadeId = made };
        }
        catch (ZohoBooksException failure)
        {
            return new(step, AlignmentCall.EndingOf(failure), failure.Message) { IsForNow = failure.IsTransient };
        }
    }

    private static async Task<IReadOnlyList<AlignmentOutcome>> LookedForAsync(
        CodeRecords records, List<AlignmentOutcome> sent, CancellationToken cancellationToken)
    {
        CodeReading now;
        try
        {
            now = await records.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoBooksException failure)
        {
            now = new(null, failure.Message);
        }

        return sent.ConvertAll(one => !MayStand(one) ? one : now.Shows(one.Step) switch
        {
            true => one with { Ending = AlignmentEnding.Written, Sentence = "It was looked for, and stands in Zoho Books." },
            null => Unknown(one, $"What became of it could not be read: {now.Unknown}"),
            _ when one.Ending == AlignmentEnding.Written => Unknown(one, "Zoho Books took it, and does not show it."),
            _ => Unknown(one, $"{one.Sentence} It was looked for, and is not there yet."),
        });
    }

    private static bool MayStand(AlignmentOutcome one) => one.Ending is AlignmentEnding.Written or AlignmentEnding.Unknown;

    private static AlignmentOutcome Unknown(AlignmentOutcome one, string sentence) =>
        one with { Ending = AlignmentEnding.Unknown, Sentence = sentence };
}
