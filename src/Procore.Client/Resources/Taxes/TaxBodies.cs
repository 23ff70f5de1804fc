namespace Procore.Client;

/// <summary>The body of a create or update of a tax code: the company is in the query.</summary>
internal sealed record TaxCodeBody(TaxCodeInput TaxCode);

/// <summary>The body of a create or update of a tax type: the company is in the query.</summary>
internal sealed record TaxTypeBody(TaxTypeInput TaxType);
