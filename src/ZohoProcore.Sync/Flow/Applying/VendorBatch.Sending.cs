using NodaTime;

namespace ZohoProcore.Sync;

// What is written of several vendors in one call.
internal sealed partial class VendorBatch
{
    private const int Most = 100;

    private const string Calls = "vendors.calls"; // what a call of many does with what an item does not name
    private const string Together = "together";
    private const string Apart = "apart";

    private readonly List<Write> _waiting = []; // for the next call
    private string? _told; // what such a call does; null while nobody knows

    /// <summary>Takes one that is planned to its write; most wait for others.</summary>
    private async Task WriteAsync(Write write, CancellationToken cancellationToken)
    {
        var (books, plan) = (write.Books, write.Plan);
        if (books.IsRefusedAsItIs(plan))
        {
            await session.SaveAsync(new() { Completed = [books.Claim] }, cancellationToken).ConfigureAwait(false);
            return;
        }

        // One that goes alone has nothing to wait for: what it rests on was read a moment ago.
        if (write.Step.Kind == VendorStepKind.Create || (write.Step.IsOfMany && _told != Apart))
        {
            _waiting.Add(write);
            return;
        }

        await BeginAsync(write, cancellationToken).ConfigureAwait(false);
        var result = await new VendorWriter(session, _reader).WriteAsync(write.Step, cancellationToken).ConfigureAwait(false);
        await WrittenAsync(write, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether what waits for its call may be about the company of this vendor, or may be it.</summary>
    private bool MeetsOneThatWaits(VendorPlanInput input) =>
        _waiting.Exists(one => one.Step.ProcoreId > 0 && one.Step.ProcoreId == (input.Procore?.Id ?? input.Link?.ProcoreId))
        || new VendorRecheck(session, _reader).MayBeOneOf(
            input, [.. _waiting.Where(one => one.Step.Names).Select((one, place) => one.Company(place))]);

    private List<Write> Taken()
    {
        var writes = _waiting.ToList();
        _waiting.Clear();
        return writes;
    }

    /// <summary>Writes these in few calls: each has its intent right before its call, and its outcome after it.</summary>
    private async Task WriteAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        var left = writes.ToList();
        var areTogether = await GoTogetherAsync(left, cancellationToken).ConfigureAwait(false);
        await CallAsync(left.FindAll(one => areTogether || one.Step.Kind == VendorStepKind.Create), cancellationToken)
            .ConfigureAwait(false);
        foreach (var one in left.Where(one => !areTogether && one.Step.Kind != VendorStepKind.Create))
        {
            await CallAsync([one], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether changes go in one call. That it leaves alone what an item does not name, as the call for a single vendor does, its guide
    /// does not say in so many words: the first change that would show a loss goes that way alone, once for a connection, and is looked at.
    /// </summary>
    /// <param name="left">What is to be written; what went alone is taken out.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    private async Task<bool> GoTogetherAsync(List<Write> left, CancellationToken cancellationToken)
    {
        if (left.Count(one => one.Step.Kind == VendorStepKind.Update) < 2)
        {
            return false;
        }

        while (_told is null && _refusal is null && left.Find(one => one.ShowsLoss) is { } first)
        {
            left.Remove(first);
            await EndAsync(first.Books, () => TryAsync(first, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return _told == Together;
    }

    private async Task TryAsync(Write first, CancellationToken cancellationToken)
    {
        await BeginAsync(first, cancellationToken).ConfigureAwait(false);
        var results = await new VendorWriter(session, _reader).WriteAsync([(first.Step, first.Input.OriginId)], cancellationToken)
            .ConfigureAwait(false);
        var result = results[0].Unknown is { } unknown ? throw unknown : results[0];
        string[] lost = result.Vendor is { } now ? [.. first.LostIn(now).Select(VendorFieldNames.Words)] : [];
        if (result.Vendor is not null)
        {
            _told = lost.Length == 0 ? Together : Apart;
            await session.SaveAsync(
                new() { Cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [Calls] = _told } },
                cancellationToken).ConfigureAwait(false);
        }

        var words = $"Procore took it and emptied the {string.Join(", ", lost)}, which nobody named. Set that right in Procore.";
        await WrittenAsync(first, lost.Length == 0 ? result : result with { Refusal = words }, cancellationToken).ConfigureAwait(false);
    }

    private async Task CallAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        var begun = new List<Write>();
        foreach (var one in writes)
        {
            await EndAsync(
                one.Books,
                async () =>
                {
                    await (_refusal is { } refused ? Task.FromException(refused) : BeginAsync(one, cancellationToken))
                        .ConfigureAwait(false);
                    begun.Add(one);
                },
                cancellationToken).ConfigureAwait(false);
        }

        if (begun.Count == 0)
        {
            return;
        }

        IReadOnlyList<VendorWriteResult> results;
        try
        {
            var writer = new VendorWriter(session, _reader);
            results = begun is [{ Step: { Kind: VendorStepKind.Update } alone }]
                ? [await writer.WriteAsync(alone, cancellationToken).ConfigureAwait(false)]
                : await writer.WriteAsync([.. begun.Select(one => (one.Step, one.Input.OriginId))], cancellationToken)
                    .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OwnerReplacedException && !cancellationToken.IsCancellationRequested)
        {
            results = [.. begun.Select(_ => new VendorWriteResult(null, null) { Unknown = failure })];
        }

        for (var at = 0; at < begun.Count; at++)
        {
            var (one, result) = (begun[at], results[at]);
            await EndAsync(
                one.Books,
                () => result.Unknown is { } unknown ? Task.FromException(unknown) : WrittenAsync(one, result, cancellationToken),
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task BeginAsync(Write write, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(write.Plan.NewLink, cancellationToken).ConfigureAwait(false);
        var begun = write.Books.BeforeWriting(write.Plan, _reach, waiting, session.Owner?.Epoch, Now);
        await session.SaveAsync(begun, cancellationToken).ConfigureAwait(false);
        write.Books.IsBegun = true;
    }

    private async Task WrittenAsync(Write write, VendorWriteResult result, CancellationToken cancellationToken)
    {
        var link = VendorAfterWrite.Link(write.Input, write.Step, result.Vendor);
        var waiting = await WaitingAsync(link, cancellationToken).ConfigureAwait(false);
        await StoreAsync(write.Books, () => write.Books.Written(write.Plan, result, link, waiting, Now), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>What is written of a vendor, and since when what it rests on may be another one.</summary>
    private sealed record Write(VendorBookkeeper Books, VendorPlanInput Input, VendorPlan Plan, Instant At)
    {
        public VendorStep Step => Plan.Step!;

        /// <summary>Whether the company has something that would be missed if the call emptied what it does not name.</summary>
        public bool ShowsLoss => Step.Kind == VendorStepKind.Update && Others.Any();

        private IEnumerable<string> Others => (Input.Procore?.Fields ?? []).Keys
            .Where(one => one is not (VendorFieldNames.Name or VendorFieldNames.Person) && !Step.Values.ContainsKey(one));

        /// <summary>What it had and has no more, and nobody wrote.</summary>
        public IEnumerable<string> LostIn(VendorInProcore now) => Others.Where(field => now[field].Length == 0);

        /// <summary>The company as matching would see it afterwards, under an id that none has in Procore.</summary>
        public ProcoreVendor Company(int place)
        {
            var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var one in (Input.Procore?.Fields ?? []).Concat(Step.Values))
            {
                values[one.Key] = one.Value;
            }

            return VendorReading.Row(VendorTranslator.Made(values, -1 - place), isActive: true);
        }
    }
}
