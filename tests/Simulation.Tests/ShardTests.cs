using Simulation;

namespace Simulation.Tests;

/// <summary>A part of many seeds that nothing falls in is refused: it would end as if all had gone well.</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData("2/2")]
    [InlineData("0/0")]
    [InlineData("1")]
    [InlineData("-1/2")]
    [InlineData("a/b")]
    public void A_part_that_nothing_falls_in_is_refused(string part) =>
        Assert.Contains("counted from 0", Assert.Single(Commands.Root().Parse(["run", "--to", "5", "--shard", part]).Errors).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0/2")]
    [InlineData("1/2")]
    public void A_part_is_taken(string part) => Assert.Empty(Commands.Root().Parse(["run", "--to", "5", "--shard", part]).Errors);
}
