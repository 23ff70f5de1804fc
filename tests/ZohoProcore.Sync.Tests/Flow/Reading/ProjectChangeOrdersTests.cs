using System.Net;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which commitments of a project may have change orders (<see cref="ProjectChangeOrders"/>).</summary>
public sealed class ProjectChangeOrdersTests : IDisposable
{
    private const long Project = Scenario.Riverside;

    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("""{"id":71,"contract_id":55}""", true, false)]
    [InlineData("""{"id":71}""", true, true)]
    [InlineData("""{"id":{"odd":1},"contract_id":55}""", true, true)]
    public async Task What_does_not_say_whose_it_is_may_be_anybodys(string change, bool own, bool other)
    {
        _test.ProcoreLists($"v1.0/projects/{Project}/commitment_change_orders", 0, change);

        var read = await new ProjectChangeOrders(_test.Session).GetAsync(Project, Token);

        Assert.Equal((own, other), (read.MayHave(55), read.MayHave(56)));
    }

    [Fact]
    public async Task A_list_is_read_once()
    {
        _test.ProcoreLists($"v1.0/projects/{Project}/commitment_change_orders", 0);
        var lists = new ProjectChangeOrders(_test.Session);

        Assert.False((await lists.GetAsync(Project, Token)).MayHave(55));
        Assert.False((await lists.GetAsync(Project, Token)).MayHave(55));

        Assert.Single(_test.Sent, sent => sent.Contains("commitment_change_orders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_that_has_no_such_list_tells_of_none()
    {
        _test.Answer($"GET /rest/v1.0/projects/{Project}/commitment_change_orders", """{"message":"1 and 2 tiers only"}""", HttpStatusCode.Forbidden);

        Assert.False((await new ProjectChangeOrders(_test.Session).GetAsync(Project, Token)).MayHave(55));
    }
}
