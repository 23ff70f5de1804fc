namespace ZohoProcore.Sync.Tests;

/// <summary>Many people read commitments in Procore: the number of a person that somebody typed on an order does not get there.</summary>
public sealed class CommitmentPrivacyTests
{
    private const string Number = "536-22-4167";

    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 100) with { Description = $"Stone work by Ann Lee, {Number}" }) with
    {
        Notes = "Ann Lee, SSN 536224167. Ring twice.",
        Reference = $"Ann Lee {Number}",
        PaymentTerms = $"Net 30, {Number}",
        ShipVia = $"Own truck {Number}",
    };

    [Fact]
    public void No_text_of_an_order_carries_the_number_of_a_person()
    {
        var planned = Assert.Single(Scenario.Plan(Order).Commitments);

        Assert.Equal("Ann Lee, SSN [number left out]. Ring twice.", planned.Description);
        Assert.Equal("Ann Lee [number left out]", planned.Title);
        Assert.Equal("Net 30, [number left out]", planned.PaymentTerms);
        Assert.Equal("Own truck [number left out]", planned.ShipVia);
        Assert.Equal("Item 1: Stone work by Ann Lee, [number left out] (1 x 100)", Assert.Single(planned.Lines).Description);
    }

    /// <summary>A policy says where a field comes from, not that numbers may leave.</summary>
    [Fact]
    public void A_field_that_policy_maps_carries_none_either()
    {
        var input = Scenario.Input(Order) with { Policies = new() { Mapping = new() { Description = "{notes} {reference}" } } };

        Assert.Equal("Ann Lee, SSN [number left out]. Ring twice. Ann Lee [number left out]", Assert.Single(Scenario.Plan(input).Commitments).Description);
    }

    [Fact]
    public void What_holds_none_is_what_it_was()
    {
        var planned = Assert.Single(Scenario.Plan(Scenario.Order(Scenario.Line("1", 100))).Commitments) with { CustomFields = [new(1, "Foreman", "string", $"Ann {Number}"), new(2, "Phase", "string", "2")] };

        var kept = CommitmentPrivacy.Of(planned);

        Assert.Equal(["Ann [number left out]", "2"], kept.CustomFields!.Select(field => field.Value));
        Assert.Equal(planned.Lines, kept.Lines);
        Assert.Equal((planned.Title, planned.Description), (kept.Title, kept.Description));
        Assert.Null(CommitmentPrivacy.Of(planned with { CustomFields = null }).CustomFields);
    }
}
