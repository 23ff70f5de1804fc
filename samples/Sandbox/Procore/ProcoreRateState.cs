namespace Sandbox;

/// <summary>What the three rate headers say; <c>Reset</c> is in Unix seconds.</summary>
internal readonly record struct ProcoreRateState(bool Allowed, string Window, int Limit, int Remaining, long Reset);
