using System.Globalization;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Makes what questions need: named in the journal before it is made.</summary>
internal sealed class ProbeWorkshop
{
    private readonly ProbeJournal _journal;
    private readonly string _run;
    private readonly string _place;
    private int _made;

    public ProbeWorkshop(ProbeBench bench, ProbeJournal journal)
    {
        _journal = journal;
        _place = bench.Place;
        _run = bench.Time.GetUtcNow().ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
        Commitments = new ProbeCommitments(bench, this);
        ChangeOrders = new ProbeChangeOrders(bench, this);
        Hooks = new ProbeHooks(bench, this);
        Books = new ProbeBooks(bench, this);
    }

    public ProbeCommitments Commitments { get; }

    public ProbeChangeOrders ChangeOrders { get; }

    public ProbeHooks Hooks { get; }

    public ProbeBooks Books { get; }

    /// <summary>How everything that this run makes begins.</summary>
    public string Prefix => $"probe-{_run}-";

    /// <summary>A name that nothing has yet.</summary>
    public string Name() => Prefix + (++_made).ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes a thing; a refusal is an answer, and leaves nothing.</summary>
    public async Task<ProbeExchange> MakeAsync(ProbeKind kind, string name, long project, Func<Task<ProbeExchange>> make, Func<ProbeExchange, JsonNode?> id)
    {
        _journal.Add(new ProbeThing(kind, name, project, null, _place));
        var answer = await make();
        if (!answer.IsGood) _journal.Remove(name);
        else if (id(answer)?.ToString() is { Length: > 0 } known) _journal.Know(name, known);
        return answer;
    }

    /// <summary>Notes what a write may bring with it.</summary>
    public void Expect(ProbeKind kind, string name, long project) => _journal.Add(new ProbeThing(kind, name, project, null, _place));
}
