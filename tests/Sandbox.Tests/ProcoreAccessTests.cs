using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ProcoreAccessTests
{
    [Fact]
    public void A_token_lives_ninety_minutes_and_not_a_second_longer()
    {
        ProcoreCaller caller = new();
        JsonObject minted = caller.Mint().Object;
        Assert.Equal(5400, (int)minted["expires_in"]!);
        Assert.Equal(ProcoreCaller.Start.ToUnixTimeSeconds(), (long)minted["created_at"]!);
        Assert.False(minted.ContainsKey("refresh_token"));

        caller.Time.Advance(TimeSpan.FromSeconds(5399));
        Assert.Equal(200, caller.Get("/rest/v1.0/companies").Status);
        Assert.Equal(1, (int)caller.Get("/oauth/token/info").Object["expires_in_seconds"]!);
        caller.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, caller.Get("/rest/v1.0/companies").Status);
    }

    [Theory]
    [InlineData(false, 401)]
    [InlineData(true, 400)]
    public void A_wrong_secret_gets_no_token(bool badRequest, int status)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { TokenErrorsAreBadRequest = badRequest });
        ProcoreAnswer answer = caller.Mint("wrong");
        Assert.Equal(status, answer.Status);
        Assert.Equal("invalid_client", (string?)answer.Object["error"]);
    }

    [Fact]
    public void The_hosts_of_another_environment_know_neither_client_nor_token()
    {
        ProcoreCaller caller = new() { Host = "login-sandbox.procore.com" };
        Assert.Equal(401, caller.Mint().Status);
        caller.Host = "login.procore.com";
        Assert.Equal(200, caller.Mint().Status);
        Assert.Equal(401, caller.Get("/rest/v1.0/companies").Status);
        caller.Host = "sandbox.procore.com";
        Assert.Equal(401, caller.Get("/rest/v1.0/companies").Status);
        caller.Host = "api.procore.com";
        Assert.Equal(200, caller.Get("/rest/v1.0/companies").Status);
    }

    [Fact]
    public void Revoking_answers_200_for_any_token_and_ends_a_known_one()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer Revoke(string token) => caller.Post("/oauth/revoke", new JsonObject
        {
            ["token"] = token,
            ["client_id"] = caller.Data.Company.ClientId,
            ["client_secret"] = caller.Data.Company.ClientSecret,
        });
        Assert.Equal(200, Revoke("unknown").Status);
        Assert.Equal(200, caller.Get("/rest/v1.0/companies").Status);
        Assert.Equal(200, Revoke(caller.Token).Status);
        Assert.Equal(401, caller.Get("/rest/v1.0/companies").Status);
    }

    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 404)]
    public void Every_call_needs_the_company_header(bool notFound, int status)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { MissingCompanyIsNotFound = notFound, ErrorShape = ProcoreErrorShape.Message }) { Company = null };
        ProcoreAnswer answer = caller.Get("/rest/v1.0/companies");
        Assert.Equal(status, answer.Status);
        Assert.Equal(!notFound, ((string?)answer.Object["message"])!.StartsWith("Missing Procore-Company-Id header!", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_company_is_refused_in_the_header_and_in_the_query()
    {
        ProcoreCaller caller = new();
        Assert.Equal(403, caller.Get("/rest/v1.0/vendors?company_id=42").Status);
        caller.Company = "42";
        Assert.Equal(403, caller.Get("/rest/v1.0/companies").Status);
    }

    [Theory]
    [InlineData(true, 404)]
    [InlineData(false, 403)]
    public void A_project_without_permission_cannot_be_read_and_is_not_listed(bool notFound, int status)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { HiddenProjectIsNotFound = notFound });
        long hidden = caller.Data.Projects.Single(p => !p.Permitted).ProcoreId!.Value;
        Assert.Equal(status, caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={hidden}").Status);
        ProcoreAnswer all = caller.Get($"/rest/v1.1/projects?company_id={caller.Company}&view=ids&filters[by_status]=All");
        Assert.DoesNotContain(all.Array, p => (long)p! == hidden);
        Assert.Equal(17, all.Array.Count);
    }

    [Fact]
    public void Projects_are_the_active_ones_unless_asked_for_all()
    {
        ProcoreCaller caller = new();
        JsonArray active = caller.Get($"/rest/v1.0/projects?company_id={caller.Company}").Array;
        Assert.Equal(15, active.Count);
        Assert.All(active, p => Assert.True((bool)p!["active"]!));
        Assert.Equal(2, caller.Get($"/rest/v1.0/projects?company_id={caller.Company}&filters[by_status]=Inactive").Array.Count);
        string number = (string)active[3]!["project_number"]!;
        Assert.Single(caller.Get($"/rest/v1.1/projects?company_id={caller.Company}&filters[project_number]={number}").Array);
    }

    [Fact]
    public void Unknown_paths_and_parameters_are_refused()
    {
        ProcoreCaller caller = new();
        Assert.Equal(404, caller.Get($"/rest/v1.0/projects/{caller.ProjectId()}/cost_codes").Status);
        Assert.Equal(404, caller.Delete($"/rest/v1.0/vendors/{caller.VendorIn(caller.ProjectId())}").Status);
        Assert.Equal(400, caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}&filter[search]=x").Status);
    }

    [Fact]
    public void Equal_seeds_draw_equal_switches_and_different_seeds_differ()
    {
        Assert.Equal(ProcoreSwitches.Draw(7), ProcoreSwitches.Draw(7));
        Assert.True(Enumerable.Range(0, 50).Select(ProcoreSwitches.Draw).Distinct().Count() > 40);
    }
}
