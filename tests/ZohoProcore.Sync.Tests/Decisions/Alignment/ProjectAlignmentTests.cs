using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class ProjectAlignmentTests
{
    private static readonly ZohoProject Riverside = new("1", "24-101 Riverside Elementary", true);

    private static readonly ProcoreProject InProcore = new(7, "Riverside Elementary", "24-101", "", true);

    public static TheoryData<ZohoProject, ProcoreProject, AlignmentStanding, AlignmentField?> Pairs => new()
    {
        { Riverside, InProcore, AlignmentStanding.InBoth, null },
        { Riverside, InProcore with { Name = "24-101 Riverside Elementary" }, AlignmentStanding.InBoth, null },
        { Riverside with { Name = "24-101  RIVERSIDE elementary " }, InProcore, AlignmentStanding.InBoth, null },
        { Riverside, InProcore with { Number = "R-9", AccountingNumber = "24-101" }, AlignmentStanding.InBoth, null },
        { Riverside, InProcore with { Name = "Riverside Middle School" }, AlignmentStanding.Different, AlignmentField.Name },
        { Riverside, InProcore with { IsActive = false }, AlignmentStanding.Different, AlignmentField.Status },
        { Riverside with { IsActive = false }, InProcore, AlignmentStanding.Different, AlignmentField.Status },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void A_project_of_both_sides_is_found_by_its_number_and_says_what_differs(ZohoProject zoho, ProcoreProject procore, AlignmentStanding standing, AlignmentField? field)
    {
        var row = Assert.Single(Align([zoho], [procore]));

        Assert.Equal((standing, procore), (row.Standing, row.Procore));
        Assert.Equal(field is { } one ? [one] : [], row.Differences.Select(difference => difference.Field));
        Assert.Equal(standing == AlignmentStanding.InBoth, AlignmentWords.NextStep(row).Length == 0);
    }

    [Fact]
    public void What_one_side_has_alone_is_said_of_that_side()
    {
        var rows = Align([Riverside], [InProcore with { Number = "24-10" }]);

        Assert.Equal([AlignmentStanding.OnlyInZoho, AlignmentStanding.OnlyInProcore], rows.Select(row => row.Standing));
        Assert.Contains("'24-101'", AlignmentWords.Sentence(rows[0]), StringComparison.Ordinal);
        Assert.Contains("make a project '24-10 Riverside Elementary' in Zoho Books", AlignmentWords.NextStep(rows[1]), StringComparison.Ordinal);
    }

    /// <summary>The same links that orders go by.</summary>
    [Fact]
    public void A_link_goes_before_the_number_and_a_rejected_one_takes_it_away()
    {
        var other = InProcore with { Id = 8, Number = "9", Name = "Annex" };

        Assert.Equal(8, Align([Riverside], [InProcore, other], Link(8))[0].Procore!.Id);
        Assert.Equal([AlignmentField.Number, AlignmentField.Name], Align([Riverside], [InProcore, other], Link(8))[0].Differences.Select(one => one.Field));
        Assert.Equal(AlignmentStanding.OnlyInZoho, Align([Riverside], [InProcore], Link(7) with { Status = LinkStatus.Rejected })[0].Standing);
        var unseen = Align([Riverside], [InProcore], Link(99))[0];
        Assert.Equal((AlignmentStanding.OnlyInZoho, 99L), (unseen.Standing, unseen.LinkedUnseen));
        Assert.Contains("can't see", AlignmentWords.Sentence(unseen), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_one_number_are_nobodys_guess()
    {
        var rows = Align([Riverside], [InProcore, InProcore with { Id = 8, Name = "Annex" }]);

        var row = Assert.Single(rows);
        Assert.Equal((AlignmentStanding.Ambiguous, 2), (row.Standing, row.MaybeProcore.Count));
        Assert.Contains("Annex", AlignmentWords.Sentence(row), StringComparison.Ordinal);

        var doubled = Align([Riverside, Riverside with { Id = "2", Name = "24-101 Riverside, phase 2" }], [InProcore]);
        Assert.All(doubled, one => Assert.Contains(one.Differences, difference => difference.Field == AlignmentField.Count));
        // A person who links a project of another number to it means it.
        Assert.DoesNotContain(
            Align([Riverside, Riverside with { Id = "2", Name = "24-102 Phase 2" }], [InProcore], Link(7) with { ZohoId = "2" }),
            one => one.Differences.Any(difference => difference.Field == AlignmentField.Count));
    }

    [Fact]
    public void What_cannot_be_read_may_be_the_one()
    {
        UnreadableRecord Odd(ListedKind kind, params string[] names) => new(kind, "5", "$.active", "It is a text.") { Names = names };

        Assert.Equal(AlignmentStanding.Unknown, Align([Riverside], [], null, Odd(ListedKind.ProcoreProject, "24-101"))[0].Standing);
        Assert.Equal(AlignmentStanding.Unknown, Align([Riverside], [InProcore], null, Odd(ListedKind.ProcoreProject, "24-101"))[0].Standing);
        Assert.Equal(AlignmentStanding.Unknown, Align([Riverside], [], null, Odd(ListedKind.ProcoreProject))[0].Standing);
        Assert.Equal(AlignmentStanding.OnlyInZoho, Align([Riverside], [], null, Odd(ListedKind.ProcoreProject, "24-102"))[0].Standing);
        Assert.Equal(AlignmentStanding.Unknown, Align([], [InProcore], null, Odd(ListedKind.ZohoProject, "24-101 Riverside"))[0].Standing);
        Assert.Equal(AlignmentStanding.OnlyInProcore, Align([], [InProcore], null, Odd(ListedKind.ZohoProject, "24-102 Annex"))[0].Standing);
    }

    private static Link Link(long procoreId) => new() { Kind = LinkKind.Project, ZohoId = "1", ProcoreId = procoreId, Evidence = "by ada", At = Instant.MinValue };

    private static IReadOnlyList<AlignedProject> Align(ZohoProject[] zoho, ProcoreProject[] procore, Link? link = null, params UnreadableRecord[] unreadable) =>
        ProjectAlignment.Of(zoho, procore, new LinkSet(link is null ? [] : [link]), unreadable);
}
