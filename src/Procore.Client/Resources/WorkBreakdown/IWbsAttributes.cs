namespace Procore.Client;

/// <summary>
/// Attributes of a project, with which WBS codes are marked, and the codes as they are marked. Do not implement this interface:
/// members are added to it.
/// </summary>
public interface IWbsAttributes
{
    /// <summary>
    /// Lists the attributes (<c>GET /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attributes</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsAttribute> ListAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds an attribute (<c>POST /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attributes</c>). Never repeated when
    /// its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task<WbsAttribute> CreateAsync(long projectId, WbsAttributeInput attribute, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives an attribute another name (<c>PATCH
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attributes/{wbs_attribute_id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="attributeId">The id of the attribute.</param>
    /// <param name="name">The name; no other attribute of the project may have it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<WbsAttribute> RenameAsync(long projectId, long attributeId, string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes an attribute (<c>DELETE
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attributes/{wbs_attribute_id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="attributeId">The id of the attribute.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such attribute (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long attributeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the values of all attributes (<c>GET /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attribute_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsAttributeItem> ListItemsAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a value to an attribute (<c>POST /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attribute_items</c>). Never
    /// repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="item">The value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task<WbsAttributeItem> CreateItemAsync(long projectId, WbsAttributeItemInput item, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds values to attributes, all in one call (<c>POST
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attribute_items/bulk</c>). Procore answers nothing. Never repeated
    /// when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="items">The values.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no values. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task CreateItemsAsync(long projectId, IEnumerable<WbsAttributeItemInput> items, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives a value of an attribute another name (<c>PATCH
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attribute_items/{wbs_attribute_item_id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="itemId">The id of the value.</param>
    /// <param name="name">The name; no other value of the attribute may have it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<WbsAttributeItem> RenameItemAsync(long projectId, long itemId, string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a value of an attribute (<c>DELETE
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/attribute_items/{wbs_attribute_item_id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="itemId">The id of the value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such value (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteItemAsync(long projectId, long itemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Marks WBS codes with values of attributes (<c>PATCH
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/codes/attribute_items</c>). Procore answers nothing.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="codeIds">The ids of the codes, 100 at the most, since they stand in the address; without any, Procore might take all
    /// codes for meant.</param>
    /// <param name="itemIds">The ids of the values, three at the most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no codes or no values, or too many of them. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task AssignAsync(
        long projectId, IEnumerable<long> codeIds, IEnumerable<long> itemIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes values of attributes off WBS codes (<c>DELETE
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/codes/attribute_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="codeIds">The ids of the codes; without any, Procore might take all codes for meant. They and the values are 100
    /// together at the most, since they stand in the address.</param>
    /// <param name="itemIds">The ids of the values.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no codes or no values, or too many of them. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task UnassignAsync(
        long projectId, IEnumerable<long> codeIds, IEnumerable<long> itemIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the WBS codes of a project with what they are marked with (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/codes</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="search">Only codes in which this text is found; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsMarkedCode> ListCodesAsync(
        long projectId, string? search = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the ids of the WBS codes of a project, 5,000 a page (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/codes/ids</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<long> ListCodeIdsAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the tiers by which the WBS codes of a project can be told apart (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/codes/filters</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsTier> ListTiersAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the values of a tier, ordered by their names (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/wbs/codes/filter_options</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="tierId">The id of the tier, as <see cref="WbsTier.Id"/> has it.</param>
    /// <param name="search">Only values in whose code or name this text is found; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The tier is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsTierItem> ListTierItemsAsync(
        long projectId, string tierId, string? search = null, CancellationToken cancellationToken = default);
}
