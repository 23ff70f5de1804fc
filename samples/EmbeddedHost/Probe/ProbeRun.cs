namespace EmbeddedHost;

/// <summary>One run of the probe: what an interrupted one left is removed where this one may write, every question is asked, and the report is written as it grows.</summary>
internal sealed class ProbeRun
{
    private readonly ProbeBench _bench;
    private readonly string _path;
    private readonly TextWriter _output;
    private readonly ProbeCleaner _cleaner;
    private readonly ProbeRunner _runner;

    public ProbeRun(ProbeBench bench, string path, TextWriter output)
    {
        (_bench, _path, _output) = (bench, path, output);
        Journal = ProbeJournal.Open(path + ".journal");
        _cleaner = new ProbeCleaner(bench, Journal);
        _runner = new ProbeRunner(bench, _cleaner);
    }

    public ProbeJournal Journal { get; }

    /// <summary>Asks one question, and removes what was made for it.</summary>
    public Task<ProbeFinding> AskAsync(ProbeQuestion question, CancellationToken cancellationToken) => _runner.AskAsync(question, cancellationToken);

    /// <summary>Removes what an interrupted run left behind; what can't be removed comes back.</summary>
    public Task<IReadOnlyList<ProbeThing>> CleanAsync(CancellationToken cancellationToken) => _cleaner.CleanAsync(isLastLook: true, cancellationToken);

    /// <summary>Asks everything. Whatever ends it before, says what it leaves behind.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await AskAllAsync(cancellationToken);
        }
        catch
        {
            await NameWhatIsThereAsync();
            throw;
        }
    }

    private async Task NameWhatIsThereAsync()
    {
        foreach (var left in Journal.Things)
            await _output.WriteLineAsync($"Still there: {Words(left)}. The next run of the probe with --write {(_bench.IsHere(left) ? "" : $"in {left.Place} ")}removes it before it asks anything.");
    }

    private async Task<int> AskAllAsync(CancellationToken cancellationToken)
    {
        if (_bench.Workshop is null || !Journal.Things.All(_bench.IsHere)) await NameWhatIsThereAsync();
        if (_bench.Workshop is not null && Journal.Things.Any(_bench.IsHere))
        {
            await _output.WriteLineAsync(FormattableString.Invariant($"Removing {Journal.Things.Count(_bench.IsHere)} records that an interrupted run left behind."));
            await CleanAsync(cancellationToken);
        }

        if (_bench.Workshop is { } workshop)
            await _output.WriteLineAsync(FormattableString.Invariant(
                $"Makes, and removes, in project {_bench.Project} of Procore {_bench.Connection.Environment}: commitments with lines and change orders, hooks to probe.invalid; ")
                + $"in Zoho Books organization {_bench.Connection.OrganizationId}: a vendor with purchase orders, an item, a reporting tag. Everything is named {workshop.Prefix}….");
        var (report, told) = (ProbeReport.Read(_path), 0);
        foreach (var question in ProbeQuestions.All)
        {
            var finding = await AskAsync(question, cancellationToken);
            report.Add(finding);
            report.Write(_path, _bench.Time.GetUtcNow());
            if (finding.Answer.IsTold) told++;
            if (_bench.Skips(question)) continue;
            await _output.WriteLineAsync($"{(finding.Answer.IsTold ? "told      " : "can't tell")}  {question.Words}");
            await _output.WriteLineAsync($"            {(finding.Answer.Position is { } position ? $"{question.Switch} = {position.ToJsonString()}. " : "")}{finding.Answer.Words}");
        }

        if (_bench.Workshop is not null) await CleanAsync(cancellationToken);
        if (ProbeQuestions.All.Count(_bench.Skips) is > 0 and var skipped)
            await _output.WriteLineAsync(FormattableString.Invariant($"{skipped} questions take making records, which are removed afterwards: ask them with --write on a Procore sandbox."));
        await _output.WriteLineAsync(FormattableString.Invariant($"{told} of {ProbeQuestions.All.Count} questions were answered. The report is {_path}."));
        if (_bench.Workshop is null) return ExitCode.Ok;
        ProbeThing[] remaining = [.. Journal.Things.Where(_bench.IsHere)];
        foreach (var left in remaining)
            await _output.WriteLineAsync($"Could not be removed: {Words(left)}. Remove it by hand, or run the probe again with --write.");
        return remaining.Length == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static string Words(ProbeThing thing) => $"{thing.Kind} {thing.Name}{(thing.Id is null ? "" : $" (id {thing.Id})")}";
}
