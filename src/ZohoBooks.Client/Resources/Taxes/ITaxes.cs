namespace ZohoBooks.Client;

/// <summary>
/// Taxes, tax groups, tax authorities and tax exemptions. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c>, <c>.UPDATE</c>,
/// <c>.DELETE</c>. The organization must have switched on sales tax; authorities and exemptions exist in the US and Canada only. An id that
/// is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
/// <remarks>
/// A create with <see cref="ZohoBooksException.OutcomeUnknown"/>: look for the name in the list before creating it again. The list of taxes
/// holds tax groups as well, with <see cref="Tax.TaxType"/> <c>tax_group</c>.
/// </remarks>
public interface ITaxes
{
    /// <summary><c>GET /settings/taxes</c>: taxes and tax groups in use. Zoho Books leaves out inactive ones.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Tax> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/taxes/{tax_id}</c>.</summary>
    /// <param name="taxId">The tax, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such tax.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Tax> GetAsync(string taxId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings/taxes</c>. Never repeated by the client.</summary>
    /// <param name="input">The tax.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Tax> CreateAsync(TaxInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /settings/taxes/{tax_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="taxId">The tax, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Tax> UpdateAsync(string taxId, TaxInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/taxes/{tax_id}</c>.</summary>
    /// <param name="taxId">The tax, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string taxId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/taxgroups/{tax_group_id}</c>.</summary>
    /// <param name="taxGroupId">The tax group, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such tax group.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxGroup> GetGroupAsync(string taxGroupId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings/taxgroups</c>. Never repeated by the client.</summary>
    /// <param name="input">The tax group.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxGroup> CreateGroupAsync(TaxGroupInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /settings/taxgroups/{tax_group_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="taxGroupId">The tax group, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxGroup> UpdateGroupAsync(string taxGroupId, TaxGroupInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/taxgroups/{tax_group_id}</c>. A group that transactions use cannot be deleted.</summary>
    /// <param name="taxGroupId">The tax group, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteGroupAsync(string taxGroupId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/taxauthorities</c>; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<TaxAuthority> ListAuthoritiesAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/taxauthorities/{tax_authority_id}</c>.</summary>
    /// <param name="taxAuthorityId">The tax authority, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such tax authority.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxAuthority> GetAuthorityAsync(string taxAuthorityId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings/taxauthorities</c>. Never repeated by the client.</summary>
    /// <param name="input">The tax authority.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxAuthority> CreateAuthorityAsync(TaxAuthorityInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /settings/taxauthorities/{tax_authority_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="taxAuthorityId">The tax authority, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxAuthority> UpdateAuthorityAsync(string taxAuthorityId, TaxAuthorityInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/taxauthorities/{tax_authority_id}</c>.</summary>
    /// <param name="taxAuthorityId">The tax authority, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAuthorityAsync(string taxAuthorityId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/taxexemptions</c>; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<TaxExemption> ListExemptionsAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/taxexemptions/{tax_exemption_id}</c>.</summary>
    /// <param name="taxExemptionId">The tax exemption, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such tax exemption.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxExemption> GetExemptionAsync(string taxExemptionId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings/taxexemptions</c>. Never repeated by the client.</summary>
    /// <param name="input">The tax exemption.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxExemption> CreateExemptionAsync(TaxExemptionInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /settings/taxexemptions/{tax_exemption_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="taxExemptionId">The tax exemption, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaxExemption> UpdateExemptionAsync(string taxExemptionId, TaxExemptionInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/taxexemptions/{tax_exemption_id}</c>.</summary>
    /// <param name="taxExemptionId">The tax exemption, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteExemptionAsync(string taxExemptionId, CancellationToken cancellationToken = default);
}
