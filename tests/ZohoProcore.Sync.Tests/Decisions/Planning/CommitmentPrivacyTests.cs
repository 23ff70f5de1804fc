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

    /// <summary>An order of 2026 of job 100 may have such a number, which Procore gets as its number anyway.</summary>
    [Fact]
    public void The_order_s_own_number_and_its_project_s_are_nobody_s()
    {
        var input = Scenario.Input(Order with { Number = "PO-100-26-0012", Reference = "", Notes = $"As 100-26-0012 for job 536-22-0001, not {Number}." });
        input = input with { Company = new(Scenario.Company with { ProcoreProjects = [.. Scenario.Company.ProcoreProjects.Select(one => one with { AccountingNumber = one.Id == Scenario.Riverside ? "536-22-0001" : "" })] }) };

        var planned = Scenario.Plan(input).Commitments[0];

        Assert.Equal("Purchase order PO-100-26-0012", planned.Title);
        Assert.Equal("As 100-26-0012 for job 536-22-0001, not [number left out].", planned.Description);
    }

    /// <summary>A cost code may be written alike, and stands in Procore anyway; a size is no number of a person.</summary>
    [Fact]
    public void Codes_of_the_project_and_sizes_stay()
    {
        var order = Order with { Reference = "", Notes = $"On 100-20-3000, channel 300/20/2000, not {Number}." };
        var input = Scenario.Input(order);
        input = input with
        {
            Projects = [.. input.Projects.Select(one => new CodeIndex(one.Codes with
            {
                CostCodes = [.. one.Codes.CostCodes, new(77, "100-20-3000", "Channels", InSubJob: false, IsDeleted: false)],
            }))],
        };

        Assert.Equal("On 100-20-3000, channel 300/20/2000, not [number left out].", Assert.Single(Scenario.Plan(input).Commitments).Description);
        Assert.Equal(
            "On [number left out], channel 300/20/2000, not [number left out].",
            Assert.Single(Scenario.Plan(Scenario.Input(order)).Commitments).Description);
    }

    /// <summary>Policy may number commitments by a field in which somebody wrote such a number.</summary>
    [Fact]
    public void A_commitment_is_numbered_by_no_such_number()
    {
        var input = Scenario.Input(Order with { Reference = Number }) with { Policies = new() { Mapping = new() { Number = "{reference}" } } };

        Assert.Equal(Order.Number, Assert.Single(Scenario.Plan(input).Commitments).Number);
    }

    [Fact]
    public void What_holds_none_is_what_it_was()
    {
        var input = Scenario.Input(Order);
        var planned = Assert.Single(Scenario.Plan(Scenario.Order(Scenario.Line("1", 100))).Commitments) with { CustomFields = [new(1, "Foreman", "string", $"Ann {Number}"), new(2, "Phase", "string", "2")] };

        var kept = CommitmentPrivacy.Of(input, planned);

        Assert.Equal(["Ann [number left out]", "2"], kept.CustomFields!.Select(field => field.Value));
        Assert.Equal(planned.Lines, kept.Lines);
        Assert.Equal((planned.Title, planned.Description), (kept.Title, kept.Description));
        Assert.Null(CommitmentPrivacy.Of(input, planned with { CustomFields = null }).CustomFields);
    }
}
