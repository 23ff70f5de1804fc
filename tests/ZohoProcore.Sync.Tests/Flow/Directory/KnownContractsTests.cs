using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A long list of commitments is read once; then only what may be another than it was, and what is known is what a list of all would show.</summary>
public sealed class KnownContractsTests
{
    private const int Few = 12;
    private const int MoreThanAPage = 1_010;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // a change of a line leaves no trace on its commitment
    public async Task What_a_person_changes_is_known_without_reading_all_again(bool linesTouch)
    {
        using var test = New(linesTouch, MoreThanAPage, out var project);
        var (foreign, gone) = (Create(test, project, "TYPED-1"), Create(test, project, "TYPED-2"));
        using var session = test.NewSession();
        Assert.Equal(["all", "all"], await AsksAsync(test, session, project));
        test.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(["changed", "by id"], await AsksAsync(test, session, project));

        var code = test.Vendors.Data.Projects.First(one => one.ProcoreId == project).WbsCodes[0].Id;
        test.EditInProcore("add_line", foreign, new() { ["amount"] = "125.5", ["wbs_code_id"] = code });
        var later = Create(test, project, "TYPED-3");
        test.EditInProcore("delete_commitment", gone);
        test.Time.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(["changed", "by id"], await AsksAsync(test, session, project));
        var list = (await session.Contracts.ReadAsync(project, Token)).Contracts;
        Assert.Equal(125.5m, list.Single(one => one.Id == foreign).Typed.Total);
        Assert.False(list.Single(one => one.Id == later).IsDeleted);
        Assert.True(list.Single(one => one.Id == gone).IsDeleted);
        await IsAllAsync(test, session, project);
    }

    [Fact]
    public async Task What_the_sync_made_meanwhile_is_known()
    {
        using var test = New(true, Few, out var project);
        using var session = test.NewSession();
        await AsksAsync(test, session, project);
        test.Time.Advance(TimeSpan.FromMinutes(5));
        Create(test, project, "PO-NEW", OriginIds.Commitment(test.Connection.OrganizationId, "77", project));

        Assert.Equal(["changed"], await AsksAsync(test, session, project)); // nobody else typed any
        Assert.Contains((await session.Contracts.ReadAsync(project, Token)).Contracts, one => one.OrderId == "77");
        await IsAllAsync(test, session, project);
    }

    [Fact]
    public async Task All_are_read_again_once_they_are_old_and_by_another_session()
    {
        using var test = New(true, Few, out var project);
        using var session = test.NewSession();
        Assert.Equal(["all"], await AsksAsync(test, session, project));
        test.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(["changed"], await AsksAsync(test, session, project));
        test.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["all"], await AsksAsync(test, session, project));
        using var another = test.NewSession();
        Assert.Equal(["all"], await AsksAsync(test, another, project));
    }

    [Fact]
    public async Task All_are_read_where_that_costs_fewer_calls()
    {
        using var test = New(true, Few, out var project);
        using var session = test.NewSession();
        await AsksAsync(test, session, project);
        Create(test, project, "TYPED-1");
        Assert.Equal(["changed"], await AsksAsync(test, session, project));
        Assert.Equal(["all"], await AsksAsync(test, session, project)); // one call tells what others typed, too
        await IsAllAsync(test, session, project);
    }

    [Fact]
    public async Task What_was_not_read_to_the_end_changes_nothing()
    {
        using var test = New(true, Few, out var project);
        using var session = test.NewSession();
        await AsksAsync(test, session, project);
        var typed = Create(test, project, "TYPED-1");
        test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal)
            ? new(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("{}") } : null;
        await Assert.ThrowsAnyAsync<Procore.Client.ProcoreException>(() => session.Contracts.ReadAsync(project, Token));
        test.Instead = null;

        Assert.Contains((await session.Contracts.ReadAsync(project, Token)).Contracts, one => one.Id == typed);
        await IsAllAsync(test, session, project);
    }

    private static Sandboxed New(bool linesTouch, int ours, out long project)
    {
        var test = new Sandboxed(switches: SandboxSwitches.Default with { Procore = SandboxSwitches.Default.Procore with { LineChangeTouchesContract = linesTouch } });
        var there = test.Vendors.Data.Projects.First(one => one.ProcoreId is not null).ProcoreId!.Value;
        for (var i = 0; i < ours; i++) Create(test, there, $"PO-{i:0000}", OriginIds.Commitment(test.Connection.OrganizationId, $"{1000 + i}", there));
        test.Time.Advance(TimeSpan.FromMinutes(11));
        project = there;
        return test;
    }

    private static long Create(Sandboxed test, long project, string number, string? origin = null) =>
        test.EditInProcore("create_commitment", 0, new JsonObject { ["number"] = number, ["title"] = number, ["origin_id"] = origin }, project);

    // What is asked, call by call.
    private static async Task<IReadOnlyList<string>> AsksAsync(Sandboxed test, ConnectionSession session, long project)
    {
        var before = test.Sent.Count;
        await session.Contracts.ReadAsync(project, Token);
        return [.. test.Sent.Skip(before).Select(one => Uri.UnescapeDataString(one.Uri.Query)).Select(query => query.Contains("filters[updated_at]", StringComparison.Ordinal) ? "changed" : query.Contains("filters[id]", StringComparison.Ordinal) ? "by id" : "all")];
    }

    private static async Task IsAllAsync(Sandboxed test, ConnectionSession session, long project)
    {
        using var fresh = test.NewSession();
        var (kept, all) = (await session.Contracts.ReadAsync(project, Token), await fresh.Contracts.ReadAllAsync(project, Token));
        Assert.Equal(all.Contracts.OrderBy(one => one.Id), kept.Contracts.OrderBy(one => one.Id));
        Assert.Equal(all.Newest, kept.Newest);
    }
}
