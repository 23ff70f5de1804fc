using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which company of Procore an order goes to, where another connection leads from the organization to another one.</summary>
public sealed class OrderElsewhereTests
{
    [Theory]
    [InlineData("nothing", "number", RecordState.Filtered)]
    [InlineData("nothing", "link", RecordState.Filtered)]
    [InlineData("number", "number", RecordState.NeedsReview)]
    [InlineData("number", "link", RecordState.Filtered)]
    [InlineData("link", "number", RecordState.Synced)]
    [InlineData("link", "link", RecordState.Synced)]
    [InlineData("link", "earlier link", RecordState.NeedsReview)]
    public void A_link_says_where_a_project_is_before_a_number_and_what_both_have_is_asked_about(string here, string there, RecordState outcome)
    {
        var project = here == "nothing" ? "p3" : "p1";
        var input = Scenario.Input(Scenario.Order(Scenario.Line("1", 100, project))) with
        {
            Elsewhere = [Beta(project, there)],
            Links = new(here == "link" ? [Linked(project, Scenario.Riverside)] : []),
        };

        var plan = Scenario.Plan(input);

        string[] asked = outcome == RecordState.NeedsReview ? [FindingCodes.ProjectElsewhere] : [];
        Assert.Equal((outcome, outcome == RecordState.Synced), (plan.Outcome, plan.Steps.Count > 0));
        Assert.Equal(asked, plan.Findings.Select(finding => finding.Code));
        Assert.Equal(outcome == RecordState.Filtered, plan.Reason.StartsWith("The order is not synced: its project is 'Beta Bridge' of Procore company 99 (connection 'beta')", StringComparison.Ordinal));
    }

    /// <summary>Neither connection writes a part of it: an order would be in two companies.</summary>
    [Fact]
    public void An_order_whose_lines_go_to_two_companies_is_a_question()
    {
        var input = Scenario.Input(Scenario.Order(Scenario.Line("1", 60), Scenario.Line("2", 40, "p2"))) with { Elsewhere = [Beta("p2", "link")] };

        var plan = Scenario.Plan(input);

        var finding = Assert.Single(plan.Findings);
        Assert.Equal((FindingCodes.ProjectElsewhere, "p2", 0), (finding.Code, finding.Subject, plan.Steps.Count));
    }

    /// <summary>What may be a project of this company that can't be read, or one of several, is asked about as ever.</summary>
    [Fact]
    public void What_is_in_doubt_here_is_not_taken_for_another_company_s()
    {
        var twice = Scenario.Company with { ProcoreProjects = [.. Scenario.Company.ProcoreProjects, new(7, "Riverside Gym", "24-101", "", true)] };
        var input = Scenario.Input(Scenario.Order(Scenario.Line("1", 100))) with { Company = new(twice), Elsewhere = [Beta("p1", "number")] };

        Assert.Equal([FindingCodes.ProjectAmbiguous], Scenario.Plan(input).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Where_there_is_no_other_connection_a_plan_and_its_input_are_what_they_were()
    {
        var input = Scenario.Input(Scenario.Order(Scenario.Line("1", 100)));

        Assert.DoesNotContain("elsewhere", System.Text.Json.JsonSerializer.Serialize(OrderInputManifest.From(input, OrderRules.Default), PlanningJson.Default.OrderInputManifest), StringComparison.OrdinalIgnoreCase);
    }

    private static ForeignProject Beta(string project, string there) => new()
    {
        ZohoId = project,
        ConnectionId = "beta",
        CompanyId = 99,
        ProcoreId = 4711,
        Name = "Beta Bridge",
        IsLinked = there != "number",
        IsFirst = there == "earlier link",
    };

    private static Link Linked(string project, long procoreId) => new()
    {
        Kind = LinkKind.Project,
        ZohoId = project,
        ProcoreId = procoreId,
        Status = LinkStatus.Confirmed,
        Evidence = "a person said so",
        DecidedBy = "ada",
        At = Instant.FromUtc(2026, 11, 1, 0, 0),
    };
}
