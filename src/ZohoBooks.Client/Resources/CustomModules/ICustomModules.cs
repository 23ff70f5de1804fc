namespace ZohoBooks.Client;

/// <summary>
/// Modules that the organization has made itself, and their records. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c>,
/// <c>.UPDATE</c> and <c>.DELETE</c> for the modules, <c>ZohoBooks.custommodules.ALL</c> for the records. A module's name that does not
/// begin with <c>cm_</c>, or an id that is not 1 to 20 digits, is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
/// <remarks>
/// A create with <see cref="ZohoBooksException.OutcomeUnknown"/>: search the list for the record's name before creating it again.
/// </remarks>
public interface ICustomModules
{
    /// <summary><c>GET /settings/modules</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CustomModule> ListModulesAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/modules/{module_api_name}</c>.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such module.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomModule> GetModuleAsync(string moduleApiName, CancellationToken cancellationToken = default);

    /// <summary><c>GET /{module_name}</c>.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="filter">Which records; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CustomRecord> ListAsync(
        string moduleApiName, CustomRecordFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /{module_name}/{module_id}</c>.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such record.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomRecord> GetAsync(string moduleApiName, string recordId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /{module_name}</c>. Never repeated by the client.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="input">The record; <see cref="CustomRecordInput.RecordName"/> is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomRecord> CreateAsync(string moduleApiName, CustomRecordInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /{module_name}/{module_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="input">What to change; <see cref="CustomRecordInput.RecordName"/> is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomRecord> UpdateAsync(
        string moduleApiName, string recordId, CustomRecordInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /{module_name}/{module_id}</c>.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string moduleApiName, string recordId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /settings/modules</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the modules
    /// before creating it again.
    /// </summary>
    /// <param name="input">The module.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomModule> CreateModuleAsync(CustomModuleInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /settings/modules/{module_api_name}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="input">What to change; both names are needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomModule> UpdateModuleAsync(string moduleApiName, CustomModuleInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/modules/{module_api_name}</c>: a module, with all of its records where that is asked for.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="evenWithRecords">Whether it goes even where it has records.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteModuleAsync(string moduleApiName, bool evenWithRecords = false, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /{module_name}</c>: several records at once.</summary>
    /// <param name="moduleApiName">The module: <see cref="CustomModule.ModuleApiName"/>, such as <c>cm_debtor</c>.</param>
    /// <param name="recordIds">The records, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(string moduleApiName, IEnumerable<string> recordIds, CancellationToken cancellationToken = default);
}
