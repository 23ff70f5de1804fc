namespace ZohoProcore.Sync.Tests;

/// <summary>Whoever reads the audit alone knows what a person's decision said.</summary>
public sealed class DecisionWordsTests
{
    private static readonly OrderDecision Keeps = new("1", ReviewAction.KeepProcore, string.Empty, "Ann") { Fields = [new("title", "Bob's own", "PO-1"), new("line/x/amount", "90.00", string.Empty)] };

    [Fact]
    public void Fields_are_named_with_the_values_of_both_sides()
    {
        const string said = "In Procore, and by Zoho Books: title 'Bob’s own' 'PO-1'; line/x/amount '90.00' ''.";
        Assert.Equal(said, Of(Keeps));
        Assert.Equal(said, Of(Keeps with { Action = ReviewAction.OverwriteProcore }));
    }

    [Fact]
    public void What_was_accepted_is_named() => Assert.Equal(
        "It rests on: subcontract 7 of 100.00; The order says so.", Of(new OrderDecision("1", ReviewAction.Waive, string.Empty, "Ann") { Accepted = ["subcontract 7 of 100.00", "The order says so."] }));

    /// <summary>What it is linked to stands in the result of the entry, and the project in Procore beside it; as where a person decides about a link alone.</summary>
    [Fact]
    public void What_is_linked_is_named()
    {
        Assert.Equal("CostCode 03-310.", Of(Linked(LinkKind.CostCode, "03-310")));
        Assert.Equal("Vendor 900.", Of(Linked(LinkKind.Vendor, "900")));
        Assert.Empty(DecisionWords.Of(new()));
        Assert.Empty(Of(new OrderDecision("1", ReviewAction.WriteAgain, string.Empty, "Ann")));
    }

    private static string Of(OrderDecision decision) => DecisionWords.Of(new() { Decisions = [decision] });

    private static string Of(Link link) => DecisionWords.Of(new() { Links = [link] });

    private static Link Linked(LinkKind kind, string id) => new() { Kind = kind, ZohoId = id, ProcoreId = 5, ProjectId = 7, Status = LinkStatus.Rejected, DecidedBy = "Ann", Evidence = "she said so" };
}
