namespace ZohoBooks.Client;

/// <summary>What is written and never read.</summary>
internal interface IInput;
