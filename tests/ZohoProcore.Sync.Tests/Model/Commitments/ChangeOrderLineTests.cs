namespace ZohoProcore.Sync.Tests;

/// <summary>Lines of a change order beside those that it may have: what an answer does not say is not another value.</summary>
public sealed class ChangeOrderLineTests
{
    private static readonly ChangeOrderLine[] Moved = [new(12, 500, 0, "Paint [7]"), new(11, -500, 0, "Paint [7]")];

    [Fact]
    public void One_that_came_without_its_code_or_its_amount_may_be_the_same()
    {
        Assert.True(ChangeOrderLine.MayBeSame(Moved, Moved));
        Assert.True(ChangeOrderLine.MayBeSame([Moved[1], Moved[0]], Moved));
        Assert.True(ChangeOrderLine.MayBeSame([Moved[0] with { WbsCodeId = 0 }, Moved[1]], Moved));
        Assert.True(ChangeOrderLine.MayBeSame([Moved[0] with { WbsCodeId = 0 }, Moved[1] with { WbsCodeId = 0 }], Moved));
        Assert.True(ChangeOrderLine.MayBeSame([Moved[0], Moved[1] with { Amount = 0 }], Moved));
        Assert.True(ChangeOrderLine.MayBeSame([Moved[0], Moved[1]], [Moved[0] with { ContractLineId = 5 }, Moved[1]]));
        Assert.False(ChangeOrderLine.AreSame([Moved[0] with { WbsCodeId = 0 }, Moved[1]], Moved));
    }

    [Fact]
    public void One_that_says_something_else_is_not()
    {
        Assert.False(ChangeOrderLine.MayBeSame([Moved[0] with { WbsCodeId = 13 }, Moved[1]], Moved));
        Assert.False(ChangeOrderLine.MayBeSame([Moved[0] with { WbsCodeId = 0, Amount = 400 }, Moved[1]], Moved));
        Assert.False(ChangeOrderLine.MayBeSame([Moved[0] with { WbsCodeId = 0, Description = "Paint [8]" }, Moved[1]], Moved));
        Assert.False(ChangeOrderLine.MayBeSame([Moved[0]], Moved));
        Assert.False(ChangeOrderLine.MayBeSame(Moved, [Moved[0]]));
        Assert.False(ChangeOrderLine.MayBeSame([Moved[0], Moved[0] with { WbsCodeId = 0 }], Moved));
    }
}
