namespace Procore.Client;

/// <summary>The body of a create or update of a cost code: project and sub job go beside it.</summary>
internal sealed record CostCodeBody(long ProjectId, long? SubJobId, CostCodeInput CostCode);

/// <summary>The body of a create or update of a standard cost code: company and list go beside it.</summary>
internal sealed record StandardCostCodeBody(long CompanyId, long StandardCostCodeListId, StandardCostCodeInput StandardCostCode);

/// <summary>The body of a create or update of a cost type: the company goes beside it.</summary>
internal sealed record CostTypeBody(long CompanyId, CostTypeInput LineItemType);

/// <summary>The body of a create or update of a sub job: the project goes beside it.</summary>
internal sealed record SubJobBody(long ProjectId, SubJobInput SubJob);
