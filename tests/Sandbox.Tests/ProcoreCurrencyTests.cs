using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>What company and projects are counted in, and whether Procore tells it.</summary>
public class ProcoreCurrencyTests
{
    [Fact]
    public void A_project_counts_like_the_company_until_a_person_says_otherwise()
    {
        ProcoreCaller caller = new();
        (long first, long second) = (caller.ProjectId(), caller.ProjectId(1));
        Change(caller, null, new JsonObject { ["currency_iso_code"] = "EUR" });
        Change(caller, second, new JsonObject { ["currency_iso_code"] = "JPY" });

        Assert.Equal("EUR", (string?)Settings(caller, null).Object["currency_iso_code"]);
        Assert.Equal("EUR", (string?)Settings(caller, first).Object["currency_iso_code"]);
        Assert.Equal("JPY", (string?)Settings(caller, second).Object["currency_iso_code"]);
        long order = caller.NewOrder(second, "a");
        Assert.Equal("""{"currency_iso_code":"JPY","base_currency_iso_code":"JPY","currency_exchange_rate":"1.0"}""", caller.ShowOrder(second, order)["currency_configuration"]!.ToJsonString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_not_told_is_told_nowhere(bool ofProject)
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        Change(caller, ofProject ? project : null, new JsonObject { ["tells"] = false });

        Assert.Equal(404, Settings(caller, project).Status);
        Assert.Equal(ofProject ? 200 : 404, Settings(caller, null).Status);
        Assert.Null(caller.ShowOrder(project, caller.NewOrder(project, "a"))["currency_configuration"]);
    }

    [Fact]
    public void Contracts_need_not_tell_what_settings_tell()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { ContractsTellTheirCurrency = false });
        long project = caller.ProjectId();
        Assert.Equal("USD", (string?)Settings(caller, project).Object["currency_iso_code"]);
        Assert.Null(caller.ShowOrder(project, caller.NewOrder(project, "a"))["currency_configuration"]);
    }

    private static ProcoreAnswer Settings(ProcoreCaller caller, long? project) =>
        caller.Get($"/rest/v1.0/companies/{caller.Company}{(project is null ? "" : $"/projects/{project}")}/currency_configuration");

    private static void Change(ProcoreCaller caller, long? project, JsonObject values) =>
        Assert.Null(caller.Api.Edit(new JsonObject { ["action"] = "change_currency", ["project_id"] = project, ["values"] = values })["errors"]);
}
