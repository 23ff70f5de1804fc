namespace Procore.Client;

/// <summary>Definitions of custom fields, to read. Do not implement this interface: members are added to it.</summary>
public interface ICustomFields
{
    /// <summary>Lists the definitions (<c>GET /rest/v1.1/companies/{company_id}/custom_field_definitions</c>).</summary>
    /// <param name="label">Only definitions whose label contains this text; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CustomFieldDefinition> ListDefinitionsAsync(string? label = null, CancellationToken cancellationToken = default);
}
