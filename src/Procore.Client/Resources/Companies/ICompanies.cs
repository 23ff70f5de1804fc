namespace Procore.Client;

/// <summary>The companies that installed the application. Do not implement this interface: members are added to it.</summary>
public interface ICompanies
{
    /// <summary>
    /// Lists the companies that the service account can see (<c>GET /rest/v1.0/companies</c>). Procore's own documentation asks
    /// service accounts for the company header here too, so a client has to know one company before it can list them all.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Company> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads in which zone the company of this client lives (<c>GET /rest/v1.0/company_base_url</c>).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CompanyZone> GetZoneAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads what the company of this client counts in (<c>GET /rest/v1.0/companies/{company_id}/currency_configuration</c>).
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">It was never set up, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, or the answer says nothing.</exception>
    Task<CurrencySettings> GetCurrencyAsync(CancellationToken cancellationToken = default);
}
