using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CompaniesGroup(ProcoreCalls calls) : ICompanies
{
    public const string ListRoute = "/rest/v1.0/companies";

    public AsyncPage<Company> ListAsync(CancellationToken cancellationToken = default) =>
        calls.List(() => ApiRequest.Get(ListRoute), ProcoreJson.Default.ListCompany, company => company.Id, cancellationToken);
}
