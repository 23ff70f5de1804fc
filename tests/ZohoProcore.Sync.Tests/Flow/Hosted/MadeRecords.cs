using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>A host's kind of record that does what a test says.</summary>
internal sealed class MadeRecords : IRecordHandler
{
    private int _looks;

    public static RecordKind OfTest { get; } = new("test.thing");

    public bool Fails { get; set; }

    public bool Throws { get; set; }

    /// <summary>What a person is asked.</summary>
    public IReadOnlyList<Finding> Asks { get; set; } = [];

    public IReadOnlyCollection<string> Ids { get; init; } = [];

    /// <summary>What happens where it is written.</summary>
    public Func<RecordContext, Task>? Applies { get; init; }

    public int Applied { get; private set; }

    public List<string?> Asked { get; } = [];

    public RecordKind Kind { get; init; } = OfTest;

    public Duration ScanEvery => Duration.FromMinutes(10);

    public ValueTask<RecordChanges> FindAsync(RecordContext context, string? since, CancellationToken cancellationToken = default)
    {
        if (Fails)
        {
            throw new InvalidOperationException("the table is gone");
        }

        Asked.Add(since);
        return new(new RecordChanges { Ids = Ids, Since = $"{++_looks}" });
    }

    public ValueTask<RecordSnapshot> ReadAsync(RecordContext context, CancellationToken cancellationToken = default) =>
        new(new RecordSnapshot { Name = $"thing {context.Key.Id}", Source = "the same" });

    public RecordPlan Plan(RecordSnapshot snapshot) => Throws
        ? throw new InvalidOperationException("no idea")
        : new() { Sentence = "It is written.", Findings = Asks, Write = new() { Content = snapshot.Source } };

    public async ValueTask<RecordOutcome> ApplyAsync(RecordContext context, RecordWrite write, CancellationToken cancellationToken = default)
    {
        Applied++;
        await (Applies?.Invoke(context) ?? Task.CompletedTask);
        return new() { Sentence = "It was written." };
    }
}
