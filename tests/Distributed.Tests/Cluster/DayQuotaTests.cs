namespace Distributed.Tests;

/// <summary>The calls that Zoho Books takes in a day are an organization's, whichever node makes them; whoever takes over begins with what the store knows of them.</summary>
[Collection(RealPaceCluster.Name)]
public sealed class DayQuotaTests(RealPaceCluster real, ITestOutputHelper output)
{
    private const int Left = 60;
    private const int LeftAtMost = 20; // what was handed to one that did not call again is nobody else's
    private const int PeopleANode = 4;

    private static readonly TimeSpan GivenBack = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WhatWouldBeAsked = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Nodes_use_the_day_up_together_and_who_takes_over_knows_that_nothing_is_left()
    {
        var cluster = await real.WithNodesAsync();
        var customer = cluster.Customers[1];
        var day = await customer.UntilQuietAsync(GivenBack) + Left;
        await customer.SetCallsADayAsync(day);
        await cluster.Nodes[0].GetAsync($"/api/reconciliation?connection={customer.ConnectionId}"); // somebody has to hear of it
        var told = await customer.UntilQuietAsync(GivenBack);
        Assert.True(told < day, $"{told} calls of {day}: nothing was left for the others.");

        var used = await WhilePeopleLookAsync(cluster, customer, () => customer.UntilQuietAsync(GivenBack));
        output.WriteLine($"{cluster.Nodes.Count} nodes made {used - told} of the last {day - told} calls of the day.");
        Assert.InRange(used, day - LeftAtMost, day);
        await AssertNoneRefusedAsync(customer);

        // One that was not there has heard no answer: it would make a call, and be refused.
        var owner = await cluster.OwnerOfAsync(customer.ConnectionId);
        await owner.Program.KillAsync();
        await cluster.WithNodesAsync(2);
        await customer.EditAsync("after-the-day", 1);
        await WhilePeopleLookAsync(cluster, customer, async () =>
        {
            await Task.Delay(WhatWouldBeAsked, TimeProvider.System, TestContext.Current.CancellationToken);
            return 0;
        });
        Assert.InRange(await customer.ZohoCallsAsync(), used, day);
        await AssertNoneRefusedAsync(customer);
    }

    private static async Task<int> WhilePeopleLookAsync(TestCluster cluster, Customer customer, Func<Task<int>> until)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var looking = cluster.Nodes.SelectMany(node => Enumerable.Repeat(node, PeopleANode)).Select(node => node.LookAtLedgersAsync(customer.ConnectionId, over.Token)).ToList();
        var seen = await until();
        await over.CancelAsync();
        await Task.WhenAll(looking);
        return seen;
    }

    private static async Task AssertNoneRefusedAsync(Customer customer)
    {
        var limits = (await customer.StateAsync())["limits"]!["zoho"]!;
        Assert.True((int)limits["responses429"]! == 0, limits.ToJsonString());
    }
}
