using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What the company and its projects count in, to read. What was never set up is not there.</summary>
internal sealed class CurrencyEndpoints(ProcoreState state)
{
    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", "/rest/v1.0/companies/{company_id}/currency_configuration", OfCompany),
        new("GET", "/rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration", OfProject),
    ];

    private ProcoreReply OfCompany(ProcoreCall call)
    {
        call.Query.AllowOnly();
        state.CompanyFromPath(call);
        return Settings(state.TellsCurrency, state.Currency);
    }

    private ProcoreReply OfProject(ProcoreCall call)
    {
        call.Query.AllowOnly();
        state.CompanyFromPath(call);
        ProcoreProject project = state.ProjectFromPath(call);
        return Settings(state.TellsCurrencyOf(project), state.CurrencyOf(project));
    }

    private ProcoreReply Settings(bool tells, string currency) => !tells ? throw ProcoreProblem.NotFound() : ProcoreReply.Ok(new JsonObject
    {
        ["currency_iso_code"] = currency,
        ["currency_display"] = "symbol",
        ["multicurrency_enabled"] = state.Switches.Currencies is ProcoreCurrencies.Several or ProcoreCurrencies.OwnRates,
    });
}
