using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person's decision about a vendor leaves behind.</summary>
public sealed class ReviewDecisionTests
{
    private static readonly ReviewItem Unknown = Some.Review("r1", "1") with
    {
        Finding = new()
        {
            Code = FindingCodes.VendorUnknown,
            Subject = "900",
            LinkTarget = new(LinkKind.Vendor, "900") { Name = "NMC" },
            Sentence = "x",
            NextStep = "x",
            Candidates = [new(7001, "Northgate Mechanical LLC", "similar spelling")],
        },
    };

    private static readonly ReviewItem Renamed = Unknown with { Key = RecordKey.CompanyDirectory, OrderNumber = "", Finding = Unknown.Finding with { Code = FindingCodes.VendorRenamed } };

    [Fact]
    public void A_link_keeps_the_names_that_both_sides_have()
    {
        var commit = Decide(Unknown, ReviewAction.Link, 7001);

        var link = Assert.Single(commit.Links);
        Assert.Equal(("NMC", "Northgate Mechanical LLC", LinkStatus.Confirmed), (link.ZohoName, link.ProcoreName, link.Status));
        Assert.Null(link.FormerNames);
        Assert.Equal([Unknown.Key], commit.Submitted.Select(work => work.Key));
    }

    [Fact]
    public void One_that_was_not_offered_may_be_new_so_the_directory_is_read_again()
    {
        var commit = Decide(Unknown, ReviewAction.Link, 7010);

        Assert.Null(Assert.Single(commit.Links).ProcoreName);
        Assert.Equal([Unknown.Key, RecordKey.CompanyDirectory], commit.Submitted.Select(work => work.Key));
    }

    [Fact]
    public void Confirming_after_a_rename_keeps_the_earlier_names_as_names_it_is_known_by()
    {
        var before = Some.Link("900", 7001) with { ZohoName = "Yardarm", ProcoreName = "Yardarm Inc", FormerNames = ["Yard Works", "NMC"], At = Some.Noon - NodaTime.Duration.FromDays(1) };

        var link = Assert.Single(Decide(Renamed, ReviewAction.Link, 7001, before).Links);

        Assert.Equal(("NMC", "Northgate Mechanical LLC"), (link.ZohoName, link.ProcoreName));
        Assert.Equal(["Yardarm", "Yardarm Inc", "Yard Works"], link.FormerNames!);
        Assert.Equal(before.At, link.At); // whom a company follows hangs on who was linked first
    }

    /// <summary>Among the links, too.</summary>
    [Fact]
    public void A_link_that_is_made_once_more_keeps_its_names_and_when_it_was_made()
    {
        var before = Some.Link("900", 7001) with { ZohoName = "Yardarm", ProcoreName = "Yardarm Inc", At = Some.Noon - NodaTime.Duration.FromDays(1) };
        Link Made(long procoreId) => Assert.Single(LinkDecider.Decide(
            new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = "900", ProcoreId = procoreId, By = "ada", At = Some.Noon }, new([before]), "NMC", "NMC Inc", []).Links);

        Assert.Equal((before.At, "NMC", "ada"), (Made(7001).At, Made(7001).ZohoName, Made(7001).DecidedBy));
        Assert.Equal(["Yardarm", "Yardarm Inc"], Made(7001).FormerNames!);
        Assert.Equal((Some.Noon, null), (Made(7002).At, Made(7002).FormerNames));
    }

    [Fact]
    public void Moving_a_link_leaves_the_names_of_the_other_vendor_behind() => Assert.Null(
        Assert.Single(Decide(Renamed, ReviewAction.Link, 7001, Some.Link("900", 7002) with { ZohoName = "Yardarm", ProcoreName = "Yardarm Inc" }).Links).FormerNames);

    [Fact]
    public void Rejecting_makes_a_rejected_pair() => Assert.Equal(LinkStatus.Rejected, Assert.Single(Decide(Renamed, ReviewAction.Reject, 7001).Links).Status);

    [Theory]
    [InlineData(ReviewAction.Skip)]
    [InlineData(ReviewAction.KeepProcore)]
    [InlineData(ReviewAction.OverwriteProcore)]
    public void What_fits_an_order_does_not_fit_a_rename(ReviewAction action) => Assert.Contains(
        FindingCodes.VendorRenamed, Assert.Throws<DecisionMismatchException>(() => Decide(Renamed, action, 0)).Message, StringComparison.Ordinal);

    private static ChangeSet Decide(ReviewItem item, ReviewAction action, long procoreId, params Link[] links) =>
        ReviewDecider.Decide(item, new() { Version = item.Version, Action = action, ProcoreId = procoreId, By = "ada", At = Some.Noon }, [item], new(links));
}
