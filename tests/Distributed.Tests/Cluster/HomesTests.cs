using System.Globalization;
using DistributedHost;

namespace Distributed.Tests;

/// <summary>Every node works out the same homes, as many on each, and few move when nodes come and go.</summary>
public sealed class HomesTests
{
    private static readonly string[] Nodes = ["10.0.0.1:11111", "10.0.0.2:11111", "10.0.0.3:11111", "10.0.0.4:11111"];

    public static TheoryData<int, int> Sizes => new() { { 1, 3 }, { 4, 3 }, { 5, 4 }, { 300, 3 }, { 301, 4 }, { 1, 1 } };

    [Theory, MemberData(nameof(Sizes))]
    public void Each_node_has_as_many_to_within_one(int connections, int nodes)
    {
        var plan = Homes.Plan(Names(connections), Nodes[..nodes]);
        Assert.Equal(Names(connections), plan.Keys.Order(StringComparer.Ordinal));
        var counts = Nodes[..nodes].Select(node => plan.Values.Count(home => home == node)).ToList();
        Assert.InRange(counts.Max() - counts.Min(), 0, 1);
    }

    [Fact]
    public void In_which_order_they_are_named_makes_no_difference() =>
        Assert.Equal(Homes.Plan(Names(50), Nodes).OrderBy(one => one.Key), Homes.Plan([.. Names(50).Reverse()], [.. Nodes.Reverse()]).OrderBy(one => one.Key));

    [Fact]
    public void Where_a_node_goes_hardly_any_other_connection_moves_than_its_own()
    {
        var (before, after) = (Homes.Plan(Names(300), Nodes), Homes.Plan(Names(300), Nodes[..3]));
        var moved = before.Where(one => one.Value != Nodes[3]).Count(one => after[one.Key] != one.Value);
        Assert.InRange(moved, 0, 45); // of 225
    }

    [Fact]
    public void Without_a_node_there_is_no_home() => Assert.Empty(Homes.Plan(Names(3), []));

    private static string[] Names(int count) => [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"customer-{number:000}"))];
}
