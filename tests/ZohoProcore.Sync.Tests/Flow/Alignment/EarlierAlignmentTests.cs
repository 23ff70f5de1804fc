using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// schema-6-aligned is of before records of a module were cost codes, what Zoho Books made had a note, and locks could be in doubt: items are the cost codes, a period is locked, and a
/// process died before it stored how a rename came out.
/// </summary>
public sealed class EarlierAlignmentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_earlier_version_began_is_ended_what_it_named_is_its_own_and_its_locks_are_certain()
    {
        using var earlier = SqliteUnderTest.OfEarlierVersion("schema-6-aligned");
        await earlier.Relational.InitializeAsync(Token);
        using var test = new Sandboxed(store: _ => earlier.Relational, policies: new()
        {
            Mapping = new() { CostCode = "{itemName}" },
            Alignment = new() { AddCodes = true, RenameCodes = true, RetireCodes = true, CodeAccount = "Job Costs" },
        });
        using var session = test.NewSession();
        var locked = Assert.Single((await session.Directory.CompanyAsync(Token)).Directory.Locks ?? []);
        Assert.Equal((new NodaTime.LocalDate(2026, 5, 20), null), (locked.Until, locked.Doubt));
        test.Time.Advance(TimeSpan.FromHours(2));
        var open = new OpenAlignment(session, test.Store);

        var step = Assert.Single(await open.ReadAsync(Token)).Step;
        Assert.Equal((AlignmentStepKind.RenameOption, CostCodeHome.Items, null, "01-500 Temporary Facilities"), (step.Kind, step.Home, step.Module, step.Was));
        Assert.Single(await open.ReadOwnAsync(CostCodeHome.Items, [step.Was!, "01-500 Ann's own"], Token));

        // The sandbox of this test has none of those items: what was sent did not come to be, all of them are made again, and the end stands in the audit.
        var plan = await test.ThroughAsync(test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask());
        _ = await test.ThroughAsync(test.Engine.ApplyAlignmentAsync(Sandboxed.Id, plan.Hash, "ada", Token).AsTask());
        Assert.Empty(await open.ReadAsync(Token));
        var entries = await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.All(entries.Where(entry => entry.Record.StartsWith("alignment/", StringComparison.Ordinal)).GroupBy(entry => (entry.Record, entry.PlanHash)), same =>
            Assert.Equal(same.Count(entry => entry.Kind == AuditKind.Intent), same.Count(entry => entry.Kind == AuditKind.Outcome && entry.Result != "unknown")));
    }
}
