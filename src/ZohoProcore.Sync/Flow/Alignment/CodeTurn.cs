using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// Whose turn it is to write cost codes into an organization that several connections share. The options of a reporting tag are sent as one
/// list: of two that read it and send it at once, the later one would delete what the earlier one added; and both would make an item of one
/// code. Each says in the store that it is about to, and looks then whether another one said so before: of two at once at least one sees
/// the other, and leaves it for later.
/// </summary>
internal sealed class CodeTurn(ConnectionSession session, ISyncStore store)
{
    private const string Name = "aligned.turn";

    private bool _isTaken;

    /// <summary>Takes the turn; where nobody else leads from the organization there is none to take.</summary>
    /// <returns>Why it is another one's, in a sentence; null where it is not.</returns>
    public async Task<string?> TakeAsync(CancellationToken cancellationToken)
    {
        if ((await OthersAsync(cancellationToken).ConfigureAwait(false)).Count == 0)
        {
            return null;
        }

        await NoteAsync(InstantPattern.ExtendedIso.Format(session.Now), cancellationToken).ConfigureAwait(false);
        _isTaken = true;
        var other = await OfAnotherAsync(cancellationToken).ConfigureAwait(false);
        if (other is not null)
        {
            await GiveBackAsync().ConfigureAwait(false);
        }

        return other is not { } its ? null : SentenceOf(its.Connection);
    }

    /// <summary>Gives it back.</summary>
    public async Task GiveBackAsync()
    {
        if (_isTaken)
        {
            _isTaken = false;
            await NoteAsync(string.Empty, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Which other connection is writing cost codes, or sent some and knows no end of it, and until when that is waited for; null where
    /// none is.
    /// </summary>
    public async Task<(string Connection, Instant Until)?> OfAnotherAsync(CancellationToken cancellationToken)
    {
        foreach (var other in await OthersAsync(cancellationToken).ConfigureAwait(false))
        {
            var open = await new OpenAlignment(session, store).ReadAsync(other, cancellationToken).ConfigureAwait(false);
            var noted = await store.GetCursorAsync(other, Name, cancellationToken).ConfigureAwait(false);
            var until = open.Where(one => !one.Step.IsOfProject).Select(one => one.Until)
                .Concat(noted is { Length: > 0 } && InstantPattern.ExtendedIso.Parse(noted) is { Success: true, Value: var at }
                    ? [at + OpenAlignment.Waits] : Array.Empty<Instant>())
                .Where(end => end > session.Now).ToList();
            if (until.Count > 0)
            {
                return (other, until.Max());
            }
        }

        return null;
    }

    /// <summary>That another connection is at it, in a sentence.</summary>
    public static string SentenceOf(string connectionId) =>
        $"Connection '{connectionId}' of the same organization is writing cost codes or cost types into Zoho Books at this moment, or Zoho "
            + "Books did not tell it yet whether they came. What both wrote at once could undo what the other one wrote.";

    private async Task<IReadOnlyList<string>> OthersAsync(CancellationToken cancellationToken) =>
    [
        .. (await store.ListSharingAsync(session.Connection, cancellationToken).ConfigureAwait(false))
            .Where(other => session.Connection.SharesBooksWith(other)).Select(other => other.Id),
    ];

    private ValueTask NoteAsync(string turn, CancellationToken cancellationToken) => session.SaveAsync(
        new() { Cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = turn } }, cancellationToken);
}
