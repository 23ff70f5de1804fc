using NodaTime;

namespace ZohoProcore.Sync.Tests.Decisions.Planning;

/// <summary>Which earlier intents may still arrive in Procore.</summary>
public sealed class LateCommitmentWritesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 9, 0);
    private static readonly CommitmentImage Earlier = Image("100");
    private static readonly CommitmentImage Wanted = Image("200");
    private static readonly WrittenCommitment Recorded = new()
    {
        OrderId = "1",
        OrderNumber = "PO-1",
        ProjectId = 2,
        ContractId = 3,
        OriginId = "o",
        Currency = "USD",
        Total = 1,
        Status = "Approved",
        Image = Wanted,
        At = Now,
    };

    [Fact]
    public void What_nobody_saw_arrive_may_arrive()
    {
        Assert.Equal([Earlier], Of(Intent(Earlier), Standing("50")));
        Assert.Equal([Earlier], Of(Intent(Earlier), null));
        Assert.Null(Of(Intent(Earlier), Standing("100")));
        Assert.Null(Of(Intent(Wanted), Standing("50")));
        Assert.Null(Of(Intent(new()), Standing("50")));
        Assert.Null(Of(null, Standing("50")));
    }

    [Fact]
    public void What_an_owner_sent_that_was_replaced_may_arrive_once_more_whatever_was_seen()
    {
        Assert.Equal([Earlier], Of(Intent(Earlier) with { Epoch = 1 }, Standing("100")));
        Assert.Equal([Wanted], Of(Intent(Wanted) with { Epoch = 1 }, Standing("200")));
    }

    [Fact]
    public void It_is_remembered_for_a_day_the_last_three_and_each_once()
    {
        var before = Recorded with
        {
            Unseen = [new(Image("1"), Now - Duration.FromDays(1)), new(Image("2"), Now - Duration.FromHours(9)), new(Image("3"), Now - Duration.FromHours(8)), new(Image("4"), Now - Duration.FromHours(7))],
        };

        Assert.Equal([Image("3"), Image("4"), Earlier], Of(Intent(Earlier), null, before));
        Assert.Equal([Image("2"), Image("4"), Image("3")], Of(Intent(Image("3")), null, before));
        Assert.Equal([Image("3"), Image("4"), Image("5")], Of(Intent(Wanted) with { Unseen = [new(Image("5"), Now)] }, null, before));
    }

    /// <summary>A value that came late is the sync's, the draft that a commitment is at first included; any other is a person's.</summary>
    [Fact]
    public void What_came_late_is_nobodys_edit()
    {
        var recorded = Recorded with { Unseen = [new(Earlier, Now)] };
        var written = new WrittenCommitmentValues(recorded, null);

        Assert.True(written.IsOurs("line/1/amount", "100"));
        Assert.True(written.IsOurs("status", "Draft"));
        Assert.False(written.IsOurs("line/1/amount", "101"));
        Assert.False(written.IsOurs("status", "Void"));
        Assert.True(written.IsUnlockedLate("Draft"));
        Assert.False(written.IsUnlockedLate("Approved"));
        Assert.False(new WrittenCommitmentValues(recorded with { Unseen = null }, null).IsUnlockedLate("Draft"));
        Assert.False(new WrittenCommitmentValues(recorded with { Unseen = null }, null).IsOurs("line/1/amount", "100"));
    }

    /// <summary>A line of a change order that an earlier owner sent late is the sync's, once and beside what it wrote since; any other is a person's.</summary>
    [Fact]
    public void A_line_of_a_change_order_that_came_late_is_nobodys_edit()
    {
        var open = Intent(Wanted) with { Epoch = 1, ChangeOrder = Change(100) };
        var late = LateCommitmentWrites.Of(Wanted, Standing("200"), open, null, epoch: 2, Now);
        var written = new WrittenCommitmentValues(Recorded with { ChangeOrder = Change(150), Unseen = late }, null);

        Assert.Equal(100, Assert.Single(late!).ChangeOrder!.Total);
        Assert.Equal(2, LateCommitmentWrites.Of(Wanted, null, open with { ChangeOrder = Change(120) }, Recorded with { Unseen = late }, epoch: 2, Now)!.Count);
        Assert.True(written.AreOurs(There(150)) && written.AreOurs(There(100)) && written.AreOurs(There(150, 100)));
        Assert.False(written.AreOurs(There(150, 150)) || written.AreOurs(There(150, 100, 100)) || written.AreOurs(There(70)));
        Assert.False(written.AreOurs(There(150) with { Mark = "o:change:2" }));
        Assert.False(new WrittenCommitmentValues(Recorded with { ChangeOrder = Change(150) }, null).AreOurs(There(150, 100)));

        static PlannedChangeOrder Change(decimal amount) => new() { Number = "PO-1-CO1", Mark = "o:change:1", Lines = [Line(amount)] };
        static ExistingChangeOrder There(params decimal[] amounts) => new() { Id = 1, Mark = "o:change:1", Lines = [.. amounts.Select(Line)] };
        static ChangeOrderLine Line(decimal amount) => new(1, amount, 2, "a line [3]");
    }

    private static List<CommitmentImage>? Of(CommitmentIntent? open, ExistingCommitment? existing, WrittenCommitment? recorded = null) =>
        LateCommitmentWrites.Of(Wanted, existing, open, recorded, epoch: 2, Now)?.Select(write => write.Image).ToList();

    private static CommitmentImage Image(string amount) => new() { Fields = new() { ["line/1/amount"] = amount, ["status"] = "Approved" } };

    private static CommitmentIntent Intent(CommitmentImage desired) => new()
    {
        OriginId = "o",
        OrderId = "1",
        ProjectId = 2,
        PlanHash = "p",
        Desired = desired,
        Epoch = 2,
        At = Now - Duration.FromMinutes(5),
    };

    private static ExistingCommitment Standing(string amount) => new()
    {
        ProjectId = 2,
        ContractId = 3,
        OriginId = "o",
        Status = "Approved",
        GrandTotal = 1,
        Image = Image(amount),
    };
}
