namespace Procore.Client;

/// <summary>
/// What the company and its projects are counted in, and at which rates: the administrators' set-up. What stands there is read with
/// <c>Companies.GetCurrencyAsync</c> and <c>Projects.GetCurrencyAsync</c>; Procore does not describe what it answers to a write. Do
/// not implement this interface: members are added to it.
/// </summary>
public interface ICurrencySetup
{
    /// <summary>
    /// Sets up the currency of the company (<c>POST /rest/v2.0/companies/{company_id}/currency_configuration</c>). Never repeated when
    /// its outcome is unknown.
    /// </summary>
    /// <param name="setup">The currency.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task CreateAsync(CurrencySetupInput setup, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets up the currency of a project (<c>POST
    /// /rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration</c>). Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="setup">The currency; its code is needed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The code of the currency is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task CreateOfProjectAsync(long projectId, CurrencySetupInput setup, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes the currency of the company (<c>PATCH /rest/v1.0/companies/{company_id}/currency_configuration</c>).
    /// </summary>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task UpdateAsync(CurrencySetupInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes the currency of a project (<c>PATCH
    /// /rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task UpdateOfProjectAsync(long projectId, CurrencySetupInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes the set-up of the company (<c>DELETE /rest/v1.0/companies/{company_id}/currency_configuration</c>).
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such set-up (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes the set-up of a project (<c>DELETE
    /// /rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such set-up (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteOfProjectAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the rates of the company (<c>GET /rest/v1.0/companies/{company_id}/currency_configuration/exchange_rates</c>).
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ConversionRate> ListRatesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the rates of a project (<c>GET
    /// /rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration/exchange_rates</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="includeInactive">Whether rates that cannot be used are listed, too; null leaves it to Procore.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ConversionRate> ListRatesOfProjectAsync(
        long projectId, bool? includeInactive = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds rates to the list of the company (<c>POST /rest/v1.0/companies/{company_id}/currency_configuration/exchange_rates</c>).
    /// Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="baseCurrencyIsoCode">The ISO 4217 code of the currency that the rates convert from.</param>
    /// <param name="rates">The rates, each with its value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The base currency is missing, there are no rates, or one has no value. Nothing was
    /// sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task CreateRatesAsync(
        string baseCurrencyIsoCode, IEnumerable<ConversionRateInput> rates, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds rates to the list of a project (<c>POST
    /// /rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration/exchange_rates</c>). Never repeated when its
    /// outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="baseCurrencyIsoCode">The ISO 4217 code of the currency that the rates convert from.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The base currency is missing, or there are no rates. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task CreateRatesOfProjectAsync(
        long projectId, string baseCurrencyIsoCode, IEnumerable<ConversionRateInput> rates, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes rates of the company (<c>PATCH /rest/v1.0/companies/{company_id}/currency_configuration/exchange_rates</c>).
    /// </summary>
    /// <param name="rates">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no rates. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task UpdateRatesAsync(IEnumerable<ConversionRateUpdate> rates, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes rates of a project (<c>PATCH
    /// /rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration/exchange_rates</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="rates">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no rates. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task UpdateRatesOfProjectAsync(
        long projectId, IEnumerable<ConversionRateUpdate> rates, CancellationToken cancellationToken = default);
}
