using Microsoft.Extensions.Options;

namespace Procore.Client;

/// <summary>Checks options that come from dependency injection.</summary>
internal sealed class ProcoreOptionsCheck : IValidateOptions<ProcoreOptions>
{
    public ValidateOptionsResult Validate(string? name, ProcoreOptions options)
    {
        IReadOnlyList<string> errors = options.Validate();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
